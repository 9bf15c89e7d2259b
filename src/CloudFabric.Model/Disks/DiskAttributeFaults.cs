using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Disks;

/// <summary>The refusals of ModifyDiskAttribute, with their official codes.</summary>
public static class DiskAttributeFaults
{
    public static readonly Fault Nothing = new("NoAttributeToModify", 400, "The request names no attribute to change.");

    /// <summary>404, though CreateDisk says 400: so the official tables have it.</summary>
    public static readonly Fault DescriptionMalformed = DiskFaults.DescriptionMalformed with { HttpStatus = 404 };

    public static readonly Fault BurstingWhileChanging = new(
        "BurstingEnabledForModifyingDiskUnsupported", 400, "The disk's category is changing: try again once it has changed.");
}
