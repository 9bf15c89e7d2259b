using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>The rules of StartInstance, StopInstance and RebootInstance. Disks that grew offline are seen whole after a start.</summary>
internal static class InstancePower
{
    private static readonly TimeSpan Starting = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Stopping = TimeSpan.FromSeconds(6);

    public static Decision<InstanceState, InstanceResult> Start(InstanceState instance, InstanceCommand.Start command, in DecisionContext context)
    {
        if (instance.Track.At(context.Now) != InstanceStatuses.Stopped)
        {
            return Refuse(instance, context.Now);
        }

        var resumed = new ResumedInstance(instance, []);
        return instance.IsReleased && InstanceCharging.Resume(instance, command).Failed(out var fault, out resumed)
            ? fault
            : Begin(resumed.Instance with { StoppedMode = "" }, command.Disks, resumed.Conditions, context);
    }

    public static Decision<InstanceState, InstanceResult> Reboot(InstanceState instance, InstanceCommand.Reboot command, in DecisionContext context) =>
        instance.Track.At(context.Now) != InstanceStatuses.Running
            ? Refuse(instance, context.Now)
            : Begin(instance, command.Disks, [], context);

    public static Decision<InstanceState, InstanceResult> Stop(InstanceState instance, InstanceCommand.Stop command, in DecisionContext context)
    {
        if (command.StoppedMode is not (null or "" or InstanceCharging.Keep or InstanceCharging.Stop))
        {
            return InstanceFaults.StoppedModeUnknown;
        }

        if (instance.Track.At(context.Now) != InstanceStatuses.Running)
        {
            return Refuse(instance, context.Now);
        }

        var stopped = instance with
        {
            Track = new StatusTrack(InstanceStatuses.Stopping, context.Now + context.Timing.Scale(Stopping), InstanceStatuses.Stopped),
            StoppedMode = string.IsNullOrEmpty(command.StoppedMode) ? InstanceCharging.Keep : command.StoppedMode,
        };
        return Decision<InstanceState, InstanceResult>.Become(InstanceCharging.Settled(stopped, context.Now), InstanceMachine.Result(stopped));
    }

    private static Fault Refuse(InstanceState instance, DateTimeOffset now) =>
        instance.Track.At(now) == InstanceStatuses.Pending ? InstanceFaults.Initializing : InstanceFaults.WrongStatus;

    private static Decision<InstanceState, InstanceResult> Begin(
        InstanceState instance, ImmutableArray<ReadRow<DiskState>> disks, ImmutableArray<Condition> conditions, DecisionContext context)
    {
        var started = instance with
        {
            Track = new StatusTrack(InstanceStatuses.Starting, context.Now + context.Timing.Scale(Starting), InstanceStatuses.Running),
            StartedAt = context.Now,
        };
        var grown = from disk in disks
                    let decision = DiskMachine.Decide(disk.State, new DiskCommand.Restarted(), context with { Key = disk.Key })
                    where decision.Changes
                    select (SideRow)disk.Becomes(decision.State, DiskMachine.Shape);
        return Decision<InstanceState, InstanceResult>.Become(started, InstanceMachine.Result(started), conditions).With([.. grown]);
    }
}
