namespace CloudFabric.Model.Disks;

/// <summary>
/// The formulas of ESSD AutoPL (<c>cloud_auto</c>), C in GiB: baseline, provisioned and burst performance add up. From the official
/// performance page, with the floor that came when the smallest size fell from 40 to 1 GiB.
/// </summary>
public static class AutoPl
{
    /// <summary>Disks up to this size can buy nothing and cannot burst.</summary>
    public const int MaxPlainSizeGib = 3;

    /// <summary>max(min(1800 + 50C, 50000), 3000) operations; max(min(120 + 0.5C, 350), 125) MB/s.</summary>
    public static DiskRate Baseline(int sizeGib) => new(
        Math.Max(Math.Min(1800 + (50L * sizeGib), 50_000), 3_000),
        Math.Max(Math.Min(120 + (0.5 * sizeGib), 350), 125));

    /// <summary>min(1000C − baseline, 50000); nothing up to 3 GiB.</summary>
    public static long MaxProvisionedIops(int sizeGib) =>
        sizeGib <= MaxPlainSizeGib ? 0 : Math.Min((1000L * sizeGib) - Baseline(sizeGib).Iops, 50_000);

    /// <summary>So many operations of 16 KiB: 16 × operations ÷ 1024 MB/s.</summary>
    public static DiskRate Provisioned(long iops) => new(iops, 16.0 * iops / 1024);

    /// <summary>
    /// With bursting: min(1000000, 1000C) operations; max(min(16 × that ÷ 1024, 4096), baseline + provisioned) MB/s.
    /// There is no credit: a burst lasts as long as it is asked for.
    /// </summary>
    public static DiskRate BurstCeiling(int sizeGib, long provisionedIops)
    {
        var iops = Math.Min(1_000_000, 1000L * sizeGib);
        var steady = Baseline(sizeGib) + Provisioned(provisionedIops);
        return new DiskRate(iops, Math.Max(Math.Min(16.0 * iops / 1024, 4096), steady.ThroughputMBps));
    }
}
