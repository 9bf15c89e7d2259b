using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Disks;

/// <summary>The refusals of ModifyDiskSpec, with their official codes.</summary>
public static class DiskSpecFaults
{
    public static readonly Fault CategoryUnknown = new(
        "InvalidDiskCategory.ValueNotSupported", 400, "There is no such category of disks.");

    /// <summary>The same code as for an unknown category, with another status: so the official table has it.</summary>
    public static readonly Fault CategoryOutOfReach = new(
        "InvalidDiskCategory.ValueNotSupported", 403, "A disk of its category cannot become one of the wanted category.");

    public static readonly Fault CategoryFixed = new(
        "InvalidDiskCategory.NotSupported", 403, "A disk of its category cannot be changed.");

    public static readonly Fault LevelWithoutEssd = new(
        "InvalidPerformanceLevelParam.Mismatch", 400, "PerformanceLevel belongs to cloud_essd only.");

    public static readonly Fault LevelTooLow = new(
        "InvalidPerformanceLevel.TooLow", 403, "The disk cannot go down to this performance level.");

    public static readonly Fault NoChange = new(
        "NoChangeInDiskCategoryAndPerformanceLevel", 403, "The disk has the wanted category and performance already.");

    public static readonly Fault NotReady = new(
        "InvalidStatus.DiskNotReady", 403, "The disk must be In_use or Available.");

    public static readonly Fault MultiAttach = new(
        "InvalidOperation.MultiAttachDisk", 403, "A disk for several instances does not support this operation.");

    public static readonly Fault TooManyChanges = new(
        "ModifyingDiskCategoryLimitExceed", 403, "Too many disks of this account are changing their category: wait for one of them.");

    public static readonly Fault Cooling = new(
        "DiskInCoolingPeriod", 403, "The disk was changed a short while ago: wait for the end of its cooling period.");

    public static readonly Fault ExpansionUnfinished = new(
        "OperationDenied.DiskExpansionUnfinished", 403, "The disk has grown offline, and its instance has not restarted since.");

    public static readonly Fault InstanceStatus = new(
        "InvalidOperation.InstanceStatusUnsupported", 400, "The instance that has the disk must be Running or Stopped.");

    public static readonly Fault NoStock = new(
        "OperationDenied.NoStock", 403, "Disks of the wanted category are not sold in the disk's zone, or are sold out.");
}
