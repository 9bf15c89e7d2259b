using System.Collections.Frozen;
using static System.Math;

namespace CloudFabric.Model.Disks;

/// <summary>
/// Every category of cloud disk: size ranges in GiB, and the official performance formulas (operations a second and
/// MB/s; c is the size in GiB). Constant.
/// </summary>
public static class DiskCategories
{
    public const string Essd = "cloud_essd";

    public const string Auto = "cloud_auto";

    public const string RegionalAuto = "cloud_regional_disk_auto";

    /// <summary>The category of a disk that names none.</summary>
    public const string Default = "cloud";

    private const int MaxSystemGib = 2_048;

    private static readonly FrozenDictionary<string, DiskCategory> ByName =
        Basic().Concat(Essds()).Concat(DataOnly()).ToFrozenDictionary(category => category.Name);

    public static IEnumerable<DiskCategory> All => ByName.Values;

    public static DiskCategory? Find(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<DiskCategory> Basic() =>
    [
        // The documents say "hundreds" of operations and 30 to 40 MB/s.
        new(Default, DiskFaults.SizeNotSupported, new DiskLevel(null, 5, 2_000, _ => DiskLimits.Shared(300, 40)))
        {
            SupportsOnlineResize = false,
            MaxSystemGib = 500,
        },
        new("cloud_efficiency", DiskFaults.SizeNotSupported, new DiskLevel(
            null, 20, 32_768, c => DiskLimits.Shared(Min(1800 + (8L * c), 5_000), Min(100 + (0.15 * c), 140)))) { MaxSystemGib = MaxSystemGib },
        new("cloud_ssd", DiskFaults.SizeNotSupported, new DiskLevel(
            null, 20, 32_768, c => DiskLimits.Shared(Min(1800 + (30L * c), 25_000), Min(120 + (0.5 * c), 300)))) { MaxSystemGib = MaxSystemGib },
    ];

    private static IEnumerable<DiskCategory> Essds() =>
    [
        new("cloud_essd_entry", DiskFaults.DataDiskSizeNotSupported, new DiskLevel(
            null, 10, 32_768, c => DiskLimits.Shared(Min(1800 + (8L * c), 6_000), Min(100 + (0.15 * c), 150)))) { MaxSystemGib = MaxSystemGib },
        new(
            Essd,
            DiskFaults.DataDiskSizeNotSupported,
            new("PL0", 1, 65_536, c => DiskLimits.Shared(Min(1800 + (12L * c), 10_000), Min(100 + (0.25 * c), 180))),
            new("PL1", 20, 65_536, c => DiskLimits.Shared(Min(1800 + (50L * c), 50_000), Min(120 + (0.5 * c), 350))),
            new("PL2", 461, 65_536, c => DiskLimits.Shared(Min(1800 + (50L * c), 100_000), Min(120 + (0.5 * c), 750))),
            new("PL3", 1_261, 65_536, c => DiskLimits.Shared(Min(1800 + (50L * c), 1_000_000), Min(120 + (0.5 * c), 4_000))))
        {
            DefaultLevel = "PL1",
            MaxSystemGib = MaxSystemGib,
            SupportsMultiAttach = true,
        },
        new(Auto, DiskFaults.DataDiskSizeNotSupported, new DiskLevel(null, 1, 65_536, c => DiskLimits.Shared(AutoPl.Baseline(c))))
        {
            MaxSystemGib = MaxSystemGib,
            SupportsMultiAttach = true,
            SupportsBursting = true,
            Provisioning = new DiskProvisioning(false, AutoPl.MaxProvisionedIops, AutoPl.Provisioned),
        },
    ];

    /// <summary>Those that boot no instance.</summary>
    private static IEnumerable<DiskCategory> DataOnly() =>
    [
        new(RegionalAuto, DiskFaults.DataDiskSizeNotSupported, new DiskLevel(
            null, 10, 65_536, c => DiskLimits.Shared(Min(1800 + (50L * c), 50_000), Min(120 + (0.5 * c), 350))))
        {
            Regional = true,
            SupportsMultiAttach = true,
            SupportsOnlineResize = false,
        },
        new("cloud_essd_plx", DiskFaults.DataDiskSizeNotSupported, new DiskLevel(null, 40, 32_768, _ => DiskLimits.Shared(0, 0)))
        {
            // All performance is bought: at most 1,000 operations a GiB and 3,000,000; 4 KiB each, 12,288 MB/s at most.
            Provisioning = new DiskProvisioning(
                true, c => Min(1000L * c, 3_000_000), iops => new DiskRate(iops, Min(4.0 * iops / 1024, 12_288))),
        },
        new("elastic_ephemeral_disk_standard", DiskFaults.DataDiskSizeNotSupported, new DiskLevel(null, 64, 8_192, c => new DiskLimits(
            new DiskRate(Min(100L * c, 820_000), Min(0.8 * c, 4_096)), new DiskRate(Min(20L * c, 160_000), Min(0.4 * c, 2_048)), false))) { Ephemeral = true },
        new("elastic_ephemeral_disk_premium", DiskFaults.DataDiskSizeNotSupported, new DiskLevel(null, 64, 8_192, c => new DiskLimits(
            new DiskRate(Min(300L * c, 1_000_000), Min(1.6 * c, 4_096)), new DiskRate(Min(150L * c, 500_000), Min(c, 2_048)), false))) { Ephemeral = true },
    ];
}
