namespace CloudFabric.Model.Disks;

/// <summary>What a disk can do, from its state alone. The limits of the instance that attaches it come on top.</summary>
public static class DiskPerformance
{
    /// <summary>Baseline and provisioned: what the disk does at any time.</summary>
    public static DiskLimits Steady(DiskState disk)
    {
        var category = DiskCategories.Find(disk.Category)!;
        var baseline = category.Level(disk.PerformanceLevel)!.Baseline(disk.SizeGib);
        return category.Provisioning is { } provisioning
            ? DiskLimits.Shared(baseline.Read + provisioning.Rate(disk.ProvisionedIops ?? 0))
            : baseline;
    }

    /// <summary>With burst, where the disk has it switched on.</summary>
    public static DiskLimits Ceiling(DiskState disk) => disk.BurstingEnabled is true
        ? DiskLimits.Shared(AutoPl.BurstCeiling(disk.SizeGib, disk.ProvisionedIops ?? 0))
        : Steady(disk);
}
