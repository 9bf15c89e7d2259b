using System.Globalization;
using CloudFabric.Model.Images;

namespace CloudFabric.Services.Instances;

/// <summary>An image as DescribeImages shows it.</summary>
public sealed record ImageView(string ImageId, string ImageName, string ImageFamily, string OSName, string OSType, string Platform, string Architecture, int Size)
{
    public required string OSNameEn { get; init; }

    public required string CreationTime { get; init; }

    public string ImageOwnerAlias { get; init; } = "system";

    public string Status { get; init; } = "Available";

    public string Progress { get; init; } = "100%";

    public string Usage { get; init; } = "none";

    public string ImageVersion { get; init; } = "";

    public string Description { get; init; } = "";

    public bool IsPublic { get; init; } = true;

    public bool IsSupportCloudinit { get; init; } = true;

    public bool IsSupportIoOptimized { get; init; } = true;

    public bool IsSubscribed { get; init; }

    public bool IsCopied { get; init; }

    internal static ImageView Of(PublicImage image) => new(
        image.ImageId, image.ImageId, image.Family, image.OsName, image.OsType, image.Platform, image.Architecture, image.SizeGib)
    {
        OSNameEn = image.OsName,
        CreationTime = image.CreatedOn.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture),
    };
}
