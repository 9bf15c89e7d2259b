using System.Collections.Immutable;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Disks;

/// <summary>
/// The rules of ResizeDisk. The disk has its new size at once. A running instance sees what grew offline after its next start; online, it
/// must be running and sees it at once.
/// </summary>
internal static class DiskGrowing
{
    private const string Online = "online";

    public static Decision<DiskState, DiskResult> Decide(DiskState disk, DiskCommand.Resize command, DateTimeOffset now)
    {
        if ((CheckSize(disk, command) ?? CheckStatus(disk, now) ?? CheckInstance(disk, command)) is { } fault)
        {
            return fault;
        }

        var isSeenLater = !disk.Attachments.IsEmpty && command.Type != Online && command.Instance!.Status == InstanceStatuses.Running;
        var grown = disk with
        {
            SizeGib = command.NewSizeGib,
            ExpansionPending = disk.ExpansionPending || isSeenLater,
        };
        return Decision<DiskState, DiskResult>.Become(
            grown, new DiskResult(disk.DiskId), [.. Guards(disk, command), .. DiskUsage.Ceilings(grown, command.Quotas, HardwareFaults.NotEnoughCapacity)]);
    }

    private static Fault? CheckSize(DiskState disk, DiskCommand.Resize command)
    {
        var category = DiskCategories.Find(disk.Category)!;
        var max = (disk.IsSystem ? category.MaxSystemGib : null) ?? category.Level(disk.PerformanceLevel)!.MaxSizeGib;
        return command switch
        {
            { Type: not (null or "" or "offline" or Online) } => DiskFaults.ResizeTypeUnknown,
            _ when command.NewSizeGib <= disk.SizeGib => DiskFaults.NewSizeTooSmall,
            _ when command.NewSizeGib > max => DiskFaults.NewSizeTooLarge,
            { Type: Online } when !category.SupportsOnlineResize => DiskFaults.ResizeOnlineUnsupported,
            _ => null,
        };
    }

    private static Fault? CheckStatus(DiskState disk, DateTimeOffset now) =>
        disk.Track.At(now) is DiskStatuses.Available or DiskStatuses.InUse && !disk.IsChanging(now) ? null : DiskFaults.WrongStatus;

    private static Fault? CheckInstance(DiskState disk, DiskCommand.Resize command) => command switch
    {
        { Type: Online } when disk.Attachments.IsEmpty => DiskFaults.InstanceNotRunning,
        _ when disk.Attachments.IsEmpty => null,
        { Instance: null } => DiskFaults.InstanceNotFound,
        { Type: Online } when command.Instance.Status != InstanceStatuses.Running => DiskFaults.InstanceNotRunning,
        _ when !InstanceStatuses.Settled.Contains(command.Instance.Status) => DiskAttachFaults.InstanceStatus,
        _ => null,
    };

    /// <summary>The instance is still in the very status that the decision rests on.</summary>
    private static ImmutableArray<Condition> Guards(DiskState disk, DiskCommand.Resize command) => disk.Attachments.IsEmpty
        ? []
        : command.Instance!.Guards(command.Type == Online ? DiskFaults.InstanceNotRunning : DiskAttachFaults.InstanceStatus, command.Instance.Status);
}
