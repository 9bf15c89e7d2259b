using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Disks;

/// <summary>The refusals about disks, with their official codes.</summary>
public static class DiskFaults
{
    public static readonly Fault NotFound = new("InvalidDiskId.NotFound", 404, "The disk does not exist.");

    public static readonly Fault ZoneMissing = new("MissingParameter", 400, "ZoneId or InstanceId must be given.");

    public static readonly Fault ZoneAndInstance = new(
        "InvalidParam.ZoneIdAndInstanceId.Conflict", 403, "ZoneId and InstanceId exclude each other.");

    public static readonly Fault ZoneWithRegionalDisk = new(
        "InvalidZoneId.DiskCategoryUnsupported", 400, "A regional disk belongs to no zone: leave ZoneId out.");

    public static readonly Fault CategoryUnknown = new(
        "InvalidDataDiskCategory.ValueNotSupported", 403, "There is no such category of data disks.");

    public static readonly Fault CategoryNotOnSale = new(
        "InvalidDataDiskCategory.NotSupported", 400, "Disks of this category are not sold there: try another zone or category.");

    public static readonly Fault SizeMissing = new("MissingParameter", 400, "SnapshotId or Size must be given.");

    public static readonly Fault SizeNotSupported = new(
        "InvalidDiskSize.NotSupported", 403, "The size is outside of the range of the disk's category.");

    public static readonly Fault DataDiskSizeNotSupported = new(
        "InvalidDataDiskSize.ValueNotSupported", 403, "The size is outside of the range of the disk's category.");

    public static readonly Fault LevelMalformed = new(
        "InvalidPerformanceLevel.Malformed", 400, "PerformanceLevel is PL0, PL1, PL2 or PL3, and belongs to cloud_essd only.");

    public static readonly Fault LevelNotMatch = new(
        "OperationDenied.PerformanceLevelNotMatch", 403, "The size is outside of the range of the performance level.");

    public static readonly Fault NameMalformed = new(
        "InvalidDiskName.Malformed", 400, "A disk's name has 2 to 128 letters, digits, colons, underscores, periods and hyphens, a letter first.");

    public static readonly Fault DescriptionMalformed = new(
        "InvalidDescription.Malformed", 400, "A description has 2 to 256 characters and does not start with http:// or https://.");

    public static readonly Fault ProvisionedIopsUnsupported = new(
        "ProvisionedIopsForDiskCategoryUnsupported", 400, "Disks of this category have no provisioned performance.");

    public static readonly Fault ProvisionedIopsRequired = new(
        "ProvisionedIopsForDiskCategoryRequired", 400, "Disks of this category need ProvisionedIops.");

    public static readonly Fault ProvisionedIopsExceeded = new(
        "InvalidProvisionedIops.LimitExceed", 400, "ProvisionedIops is more than a disk of this size can have, or negative.");

    public static readonly Fault BurstingUnsupported = new(
        "BurstingEnabledForDiskCategoryUnsupported", 400, "Disks of this category do not burst.");

    public static readonly Fault BurstingWithMultiAttach = new(
        "BurstingEnabledForMultiAttachDiskUnsupported", 400, "A disk for several instances does not burst.");

    public static readonly Fault BurstingTooSmall = new(
        "InvalidBurstingEnabled.DiskSizeTooSmall", 400, $"A disk bursts from {AutoPl.MaxPlainSizeGib + 1} GiB on.");

    public static readonly Fault MultiAttachMalformed = new(
        "InvalidParameter.MultiAttach", 403, "MultiAttach is Enabled or Disabled.");

    public static readonly Fault MultiAttachUnsupported = new(
        "InvalidParameter.DiskCategoryAndMultiAttachNotMatch", 403, "Disks of this category attach to one instance only.");

    public static readonly Fault MultiAttachAndInstance = new(
        "InvalidParameter.MultiAttachAndInstanceIdConflict", 403, "A disk for several instances is not made with an InstanceId.");

    public static readonly Fault KmsKeyWithoutEncryption = new(
        "InvalidEncrypted.NotMatchKmsKeyId", 400, "Encrypted must be true where KMSKeyId is given.");

    public static readonly Fault KmsKeyNotFound = new(
        "InvalidParameter.KMSKeyId.NotFound", 404, "KMSKeyId is not the id, the alias or the resource name of a key.");

    public static readonly Fault SnapshotNotFound = new("InvalidSnapshotId.NotFound", 404, "The snapshot does not exist.");

    public static readonly Fault InstanceNotFound = new("InvalidInstanceId.NotFound", 404, "The instance does not exist.");

    public static readonly Fault InstanceNotPrepaid = new(
        "ChargeTypeViolation", 403, "Only a prepaid instance has prepaid disks, and this one is paid as used.");

    public static readonly Fault CapacityQuota = new(
        "QuotaExceed.DiskCapacity", 400, "The account's capacity of disks of this category in this zone is used up.");

    public static readonly Fault CountQuota = new(
        "QuotaExceed.PostPaidDisk", 403, "The account's number of disks in this region is used up.");

    public static readonly Fault Initializing = new(
        "IncorrectDiskStatus.Initializing", 403, "The disk is being created: try again once it is available.");

    public static readonly Fault WrongStatus = new(
        "IncorrectDiskStatus", 403, "The disk's status does not allow this operation.");

    public static readonly Fault ResizeTypeUnknown = new("InvalidParam.Type", 400, "Type is offline or online.");

    public static readonly Fault ResizeOnlineUnsupported = new(
        "InvalidDiskCategory.NotSupported", 403, "Disks of this category do not grow online.");

    public static readonly Fault InstanceNotRunning = new(
        "InvalidInstanceStatus.NotRunning", 403, "A disk grows online only while it is attached to a running instance.");

    public static readonly Fault NewSizeTooSmall = new("InvalidDiskSize", 403, "The new size must be more than the disk has.");

    public static readonly Fault NewSizeTooLarge = new(
        "InvalidDiskSize.TooLarge", 403, "The new size is more than disks of this category can have.");
}
