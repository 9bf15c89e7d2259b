using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Disks;

/// <summary>The refusals of DescribeDisks, with their official codes.</summary>
internal static class DiskQueryFaults
{
    public static readonly Fault DiskIds = new(
        "InvalidDiskIds.Malformed", 403, "DiskIds is a JSON list of at most 100 ids.");

    public static readonly Fault Status = new("InvalidStatus.ValueNotSupported", 400, "There is no such status of disks.");

    public static readonly Fault Category = new("InvalidCategory.ValueNotSupported", 400, "There is no such category of disks.");

    public static readonly Fault DiskType = new("InvalidDiskType.ValueNotSupported", 400, "DiskType is all, system or data.");

    public static readonly Fault ChargeType = new("InvalidDiskChargeType.NotFound", 404, "DiskChargeType is PrePaid or PostPaid.");

    public static readonly Fault LockReason = new("InvalidLockReason.NotFound", 404, "There is no such reason to lock a disk.");

    public static readonly Fault FilterKey = new("InvalidFilterKey.NotFound", 404, "There is no such filter.");

    public static readonly Fault FilterValue = new(
        "InvalidFilterValue", 404, "The value of a filter by time looks like 2026-01-31T23:59Z or 2026-01-31T23:59:59Z.");

    public static readonly Fault MultiAttach = new(
        "InvalidParameter.MultiAttach", 403, "MultiAttach is Enabled, Disabled or LegacyShared.");
}
