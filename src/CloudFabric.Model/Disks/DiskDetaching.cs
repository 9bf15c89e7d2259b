using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Disks;

/// <summary>
/// The rules of DetachDisk. Device and place on the instance are free from the commit on, so that whoever sees the disk available finds
/// them free too.
/// </summary>
internal static class DiskDetaching
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(3);

    public static Decision<DiskState, DiskResult> Decide(DiskState disk, DiskCommand.Detach command, in DecisionContext context)
    {
        var attachment = disk.Attachments.FirstOrDefault(attachment => attachment.InstanceId == command.InstanceId);
        if (CheckDisk(disk, command, attachment, context.Now) is { } fault)
        {
            return fault;
        }

        var allowed = disk.IsSystem ? [InstanceStatuses.Stopped] : InstanceStatuses.Settled;
        if (!allowed.Contains(command.Instance!.Status))
        {
            return DiskAttachFaults.InstanceStatus;
        }

        var rest = disk.Attachments.Remove(attachment!);
        var gone = context.Now + context.Timing.Scale(Duration);
        var detached = disk with
        {
            Track = new StatusTrack(DiskStatuses.Detaching, gone, rest.IsEmpty ? DiskStatuses.Available : DiskStatuses.InUse),
            Attachments = rest,
            Former = attachment,
            DetachedAt = gone,
            DeleteWithInstance = command.DeleteWithInstance ?? disk.DeleteWithInstance,
            ExpansionPending = false,
        };
        return Decision<DiskState, DiskResult>.Become(
            detached, new DiskResult(disk.DiskId), command.Instance.Guards(DiskAttachFaults.InstanceStatus, allowed));
    }

    private static Fault? CheckDisk(DiskState disk, DiskCommand.Detach command, DiskAttachment? attachment, DateTimeOffset now) => disk.Track.At(now) switch
    {
        _ when command.Instance is null => DiskFaults.InstanceNotFound,
        DiskStatuses.Detaching when attachment is null && disk.Former?.InstanceId == command.InstanceId => DiskAttachFaults.DetachingAlready,
        DiskStatuses.Available => DiskAttachFaults.AlreadyDetached,
        _ when attachment is null => DiskAttachFaults.AttachedElsewhere,
        not DiskStatuses.InUse => DiskFaults.WrongStatus,
        _ when disk.IsChanging(now) => DiskFaults.WrongStatus,
        _ when DiskCategories.Find(disk.Category)!.Ephemeral => DiskAttachFaults.EphemeralKeeps,
        _ when disk.MultiAttach && command.DeleteWithInstance is true => DiskAttachFaults.DeleteWithInstanceConflict,
        _ => null,
    };
}
