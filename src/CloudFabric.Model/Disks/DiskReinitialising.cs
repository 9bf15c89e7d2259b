using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Disks;

/// <summary>The rules of ReInitDisk: back to the disk's first content. An instance that has the disk must be stopped.</summary>
internal static class DiskReinitialising
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    public static Decision<DiskState, DiskResult> Decide(DiskState disk, DiskCommand.ReInit command, in DecisionContext context)
    {
        var status = disk.Track.At(context.Now);
        Fault? fault = disk switch
        {
            { MultiAttach: true } => DiskSpecFaults.MultiAttach,
            _ when status is not (DiskStatuses.Available or DiskStatuses.InUse) => DiskFaults.WrongStatus,
            _ when disk.IsChanging(context.Now) => DiskFaults.WrongStatus,
            { Attachments.IsEmpty: true } => null,
            _ when command.Instance is null => DiskFaults.InstanceNotFound,
            _ when command.Instance.Status != InstanceStatuses.Stopped => DiskAttachFaults.InstanceStatus,
            _ => null,
        };
        if (fault is not null)
        {
            return fault;
        }

        var reset = disk with { Track = new StatusTrack(DiskStatuses.ReIniting, context.Now + context.Timing.Scale(Duration), status) };
        return Decision<DiskState, DiskResult>.Become(
            reset, new DiskResult(disk.DiskId), command.Instance?.Guards(DiskAttachFaults.InstanceStatus, InstanceStatuses.Stopped) ?? []);
    }
}
