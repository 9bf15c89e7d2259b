using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>
/// The rules of DeleteInstance and DeleteInstances. The disks go or stay in the same commit; a disk that comes meanwhile is still counted
/// as the instance's, and the commit refuses.
/// </summary>
internal static class InstanceRelease
{
    public static Decision<InstanceState, InstanceResult> Decide(InstanceState instance, InstanceCommand.Delete command, in DecisionContext context)
    {
        var now = context.Now;
        var account = context.Account;
        if (command.OtherRows.Length != command.Others.Length || command.OtherRows.Any(row => row.State.Account != account))
        {
            return InstanceFaults.NotFound;
        }

        ImmutableArray<InstanceState> all = [instance, .. command.OtherRows.Select(row => row.State)];
        if (all.Select(one => Check(one, command.Force, now)).FirstOrDefault(fault => fault is not null) is { } fault)
        {
            return fault;
        }

        var gone = all.Select(one => one.InstanceId).ToHashSet();
        return Decision<InstanceState, InstanceResult>
            .Vanish(new InstanceResult([.. gone]), [.. all.Select(one => new NoChildren(one.Key, InstanceFaults.DisksChanged))])
            .With([
                .. command.OtherRows.Select(row => row.Becomes(null, InstanceMachine.Shape)),
                .. command.Disks.Select(row => row.Becomes(After(row.State, gone, now), DiskMachine.Shape)),
            ]);
    }

    private static Fault? Check(InstanceState instance, bool force, DateTimeOffset now) => instance.Track.At(now) switch
    {
        _ when instance.DeletionProtection => InstanceFaults.Protected,
        InstanceStatuses.Pending => InstanceFaults.Initializing,
        InstanceStatuses.Stopped => null,
        InstanceStatuses.Running when force => null,
        _ => InstanceFaults.WrongStatus,
    };

    /// <summary>The disk without the instances that go; null where it goes with them.</summary>
    private static DiskState? After(DiskState disk, HashSet<string> gone, DateTimeOffset now)
    {
        if (disk.DeleteWithInstance)
        {
            return null;
        }

        var rest = disk.Attachments.RemoveAll(attachment => gone.Contains(attachment.InstanceId));
        return disk with
        {
            Track = StatusTrack.Steady(rest.IsEmpty ? DiskStatuses.Available : DiskStatuses.InUse),
            Attachments = rest,
            Former = disk.Attachments.Last(attachment => gone.Contains(attachment.InstanceId)),
            DetachedAt = now,
            ExpansionPending = false,
        };
    }
}
