using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Disks;

/// <summary>The rules of AttachDisk. Device and place on the instance are taken in the commit, so that of two disks one is refused.</summary>
internal static class DiskAttaching
{
    /// <summary>Of a disk for several instances.</summary>
    public const int MaxInstances = 16;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(1);

    public static Decision<DiskState, DiskResult> Decide(DiskState disk, DiskCommand.Attach command, in DecisionContext context)
    {
        if (command.Instance is not { } instance)
        {
            return DiskFaults.InstanceNotFound;
        }

        var fault = CheckParameters(disk, command) ?? CheckStatus(disk, command, instance, context.Now) ?? CheckInstance(disk, command, instance);
        if (fault is not null)
        {
            return fault;
        }

        var attachment = new DiskAttachment(command.InstanceId, Device(command), instance.ZoneId, context.Now);
        var attached = disk with
        {
            Track = new StatusTrack(DiskStatuses.Attaching, context.Now + context.Timing.Scale(Duration), DiskStatuses.InUse),
            Attachments = command.Force ? [attachment] : disk.Attachments.Add(attachment),
            DeleteWithInstance = command.DeleteWithInstance ?? false,
        };
        return Decision<DiskState, DiskResult>.Become(
            attached,
            new DiskResult(disk.DiskId),
            [
                .. instance.Guards(DiskAttachFaults.InstanceStatus, InstanceStatuses.Settled),
                new Claim(DiskDevices.Claim(attachment), DiskAttachFaults.DeviceInUse),
                new Ceiling(DiskUsage.AttachedCounter(disk.RegionId, attachment), instance.DiskQuantity, DiskAttachFaults.TooManyDisks),
            ]);
    }

    private static Fault? CheckParameters(DiskState disk, DiskCommand.Attach command)
    {
        var category = DiskCategories.Find(disk.Category)!;
        return command switch
        {
            { Device: not (null or ""), Bootable: false } when DiskDevices.Read(command.Device) is null => DiskAttachFaults.DeviceMalformed,
            { Force: true } when !category.Regional => DiskAttachFaults.ForceCategory,
            { Force: true } when disk.MultiAttach => DiskAttachFaults.ForceMultiAttach,
            { DeleteWithInstance: true } when disk.MultiAttach => DiskAttachFaults.DeleteWithInstanceConflict,
            { DeleteWithInstance: not true } when category.Ephemeral => DiskAttachFaults.EphemeralStays,
            _ when category.Ephemeral && disk.Former is { } former && former.InstanceId != command.InstanceId => DiskAttachFaults.EphemeralElsewhere,
            { Bootable: true } when !disk.IsSystem => DiskAttachFaults.NotBootable,
            { Bootable: true } when disk.Former?.InstanceId != command.InstanceId => DiskAttachFaults.NotOriginal,
            { Bootable: true, HasCredentials: false } => DiskAttachFaults.CredentialsMissing,
            _ => null,
        };
    }

    private static Fault? CheckStatus(DiskState disk, DiskCommand.Attach command, InstanceFacts instance, DateTimeOffset now) => disk.Track.At(now) switch
    {
        DiskStatuses.Creating => DiskFaults.Initializing,
        _ when disk.IsChanging(now) => DiskFaults.WrongStatus,
        DiskStatuses.Available => null,
        DiskStatuses.InUse when command.Force => disk.Attachments[0].ZoneId == instance.ZoneId ? DiskAttachFaults.ForceSameZone : null,
        DiskStatuses.InUse when disk.MultiAttach => CheckRoom(disk, command),
        _ => DiskFaults.WrongStatus,
    };

    private static Fault? CheckRoom(DiskState disk, DiskCommand.Attach command) => disk.Attachments switch
    {
        var attachments when attachments.Any(attachment => attachment.InstanceId == command.InstanceId) => DiskFaults.WrongStatus,
        { Length: >= MaxInstances } => DiskAttachFaults.TooManyInstances,
        _ => null,
    };

    private static Fault? CheckInstance(DiskState disk, DiskCommand.Attach command, InstanceFacts instance)
    {
        var isThere = disk.Placement.ZoneId is { } zone ? zone == instance.ZoneId : disk.Placement.ReplicaZoneIds.Contains(instance.ZoneId);
        return instance switch
        {
            _ when !isThere => DiskAttachFaults.OtherZone,
            _ when !InstanceStatuses.Settled.Contains(instance.Status) => DiskAttachFaults.InstanceStatus,
            _ when command.Bootable && instance.Status != InstanceStatuses.Stopped => DiskAttachFaults.InstanceStatus,
            _ when !instance.DiskCategories.Contains(disk.Category) => DiskAttachFaults.CategoryUnsupported,
            { SupportsNvme: false } when disk.MultiAttach => DiskAttachFaults.MultiAttachUnsupported,
            _ => null,
        };
    }

    private static string Device(DiskCommand.Attach command) => command switch
    {
        { Bootable: true } => DiskDevices.System,
        { Device: not (null or "") } => DiskDevices.Read(command.Device)!,
        _ => DiskDevices.FirstFree(command.TakenDevices),
    };
}
