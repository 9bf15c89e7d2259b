using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Disks;

/// <summary>The refusals of AttachDisk, DetachDisk and ReInitDisk, with their official codes.</summary>
public static class DiskAttachFaults
{
    public static readonly Fault DeviceMalformed = new(
        "InvalidDevice.Malformed", 400, "A device is called /dev/xvdb to /dev/xvdz, or /dev/xvdaa and so on.");

    public static readonly Fault DeviceInUse = new("InvalidDevice.InUse", 403, "The instance has a disk on this device.");

    public static readonly Fault TooManyDisks = new(
        "InstanceDiskLimitExceeded", 403, "The instance has as many disks as its type takes.");

    public static readonly Fault TooManyInstances = new(
        "DiskAttachedNumberExceeded", 403, $"A disk attaches to {DiskAttaching.MaxInstances} instances at most.");

    public static readonly Fault OtherZone = new("ResourcesNotInSameZone", 403, "Instance and disk are not in the same zone.");

    public static readonly Fault InstanceStatus = new(
        "IncorrectInstanceStatus", 403, "The instance's status does not allow this operation.");

    public static readonly Fault CategoryUnsupported = new(
        "InvalidInstanceType.NotSupportDiskCategory", 403, "The instance's type does not take disks of this category.");

    public static readonly Fault MultiAttachUnsupported = new(
        "InvalidInstanceType.NotSupportMultiAttachDisk", 403, "The instance's type has no NVMe, which a disk for several instances needs.");

    public static readonly Fault DeleteWithInstanceConflict = new(
        "DeleteWithInstance.Conflict", 403, "A disk for several instances cannot be deleted with one of them.");

    public static readonly Fault EphemeralStays = new(
        "InvalidParameter.DeleteWithInstance", 403, "An elastic ephemeral disk is always deleted with its instance.");

    public static readonly Fault EphemeralElsewhere = new(
        "InvalidOperation.OtherInstanceUnsupported", 403, "An elastic ephemeral disk goes back to the instance that had it last only.");

    public static readonly Fault ForceCategory = new(
        "InvalidParameterForce.DiskCategoryNotSupported", 400, "Only regional disks can be attached by force.");

    public static readonly Fault ForceMultiAttach = new(
        "InvalidParameterForce.MultiAttachDiskNotSupported", 400, "A disk for several instances cannot be attached by force.");

    public static readonly Fault ForceSameZone = new(
        "InvalidInstance.ZoneConflict", 403, "A disk moves by force only to an instance in another zone than the one that has it.");

    public static readonly Fault NotBootable = new("InvalidDisk.DiskNotBootable", 400, "Only a system disk boots an instance.");

    public static readonly Fault NotOriginal = new(
        "InvalidInstance.NotOriginInstance", 400, "A system disk boots only the instance that it comes from.");

    public static readonly Fault CredentialsMissing = new(
        "InvalidParameter.AllEmpty", 403, "A system disk needs Password or KeyPairName.");

    public static readonly Fault AlreadyDetached = new("InvalidDisk.AlreadyDetached", 404, "The disk is not attached.");

    public static readonly Fault AttachedElsewhere = new("DependencyViolation", 403, "The disk is not attached to this instance.");

    public static readonly Fault DetachingAlready = new(
        "InvalidOperation.DiskDetachingFromThisEcs", 403, "The disk is being detached from this instance.");

    public static readonly Fault EphemeralKeeps = new(
        "InvalidOperation.DiskCategoryUnsupported", 403, "Elastic ephemeral disks cannot be detached.");

    public static readonly Fault StillAttached = new("DiskStillAttached", 403, "The disk is attached: detach it first.");
}
