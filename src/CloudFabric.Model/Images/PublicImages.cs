using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CloudFabric.Model.Images;

/// <summary>The public images, a line each. There are no others: nobody can make an image yet. Constant.</summary>
public static class PublicImages
{
    private const string Linux = "linux";

    private static readonly DateOnly Built = new(2026, 1, 15);

    private static readonly FrozenDictionary<string, PublicImage> ById;

    static PublicImages()
    {
        All =
        [
            Of("aliyun_3_x64_20G_alibase", "acs:alibaba_cloud_linux_3_2104_lts_x64", "Alibaba Cloud Linux 3.2104 LTS 64 bit", "Aliyun", PublicImage.X86),
            Of("aliyun_3_arm64_20G_alibase", "acs:alibaba_cloud_linux_3_2104_lts_arm64", "Alibaba Cloud Linux 3.2104 LTS 64 bit ARM", "Aliyun", PublicImage.Arm),
            Of("ubuntu_24_04_x64_20G_alibase", "acs:ubuntu_24_04_x64", "Ubuntu 24.04 64 bit", "Ubuntu", PublicImage.X86),
            Of("ubuntu_24_04_arm64_20G_alibase", "acs:ubuntu_24_04_arm64", "Ubuntu 24.04 64 bit ARM", "Ubuntu", PublicImage.Arm),
            Of("ubuntu_22_04_x64_20G_alibase", "acs:ubuntu_22_04_x64", "Ubuntu 22.04 64 bit", "Ubuntu", PublicImage.X86),
            Of("debian_12_x64_20G_alibase", "acs:debian_12_x64", "Debian 12 64 bit", "Debian", PublicImage.X86),
            Of("rockylinux_9_x64_20G_alibase", "acs:rocky_linux_9_x64", "Rocky Linux 9 64 bit", "Rocky Linux", PublicImage.X86),
            Of("win2022_21H2_x64_dtc_en-us_40G_alibase", "acs:windows_server_2022_x64_en", "Windows Server 2022 Datacenter 64 bit English", "Windows Server 2022", PublicImage.X86) with
            {
                OsType = PublicImage.Windows, SizeGib = 40,
            },
        ];
        ById = All.ToFrozenDictionary(image => image.ImageId);
    }

    public static ImmutableArray<PublicImage> All { get; }

    public static PublicImage? Find(string? id) => id is null ? null : ById.GetValueOrDefault(id);

    /// <summary>The newest image of a family; null for what is no family.</summary>
    public static PublicImage? OfFamily(string? family) => All.FirstOrDefault(image => image.Family == family);

    private static PublicImage Of(string name, string family, string osName, string platform, string architecture) =>
        new($"{name}_{Built:yyyyMMdd}.vhd", family, osName, Linux, platform, architecture, 20, Built);
}
