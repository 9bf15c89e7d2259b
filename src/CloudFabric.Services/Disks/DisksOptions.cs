using System.ComponentModel.DataAnnotations;

namespace CloudFabric.Services.Disks;

/// <summary>What every account may have of disks. The real limits depend on the account; these are out of the way unless lowered.</summary>
public sealed class DisksOptions
{
    /// <summary>Of one category in one data center, all disks together.</summary>
    [Range(0, long.MaxValue)]
    public long CapacityQuotaGib { get; set; } = 10_000_000;

    /// <summary>In one region.</summary>
    [Range(0, long.MaxValue)]
    public long CountQuota { get; set; } = 2_000_000;

    /// <summary>Disks of an account in a region whose category may change at once.</summary>
    [Range(0, long.MaxValue)]
    public long ConcurrentCategoryChanges { get; set; } = 5;

    /// <summary>How long after a change of category or performance the next one has to wait, in emulated time. Zero: not at all.</summary>
    public TimeSpan CoolingPeriod { get; set; }
}
