using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;

namespace CloudFabric.Model.Instances;

/// <summary>The rules of instances.</summary>
public sealed class InstanceMachine : IMachine<InstanceState, InstanceCommand, InstanceResult>
{
    private InstanceMachine()
    {
    }

    public static Decision<InstanceState, InstanceResult> Decide(InstanceState? state, InstanceCommand command, in DecisionContext context)
    {
        if (command is InstanceCommand.Launch launch)
        {
            return state is null ? InstanceLaunch.Decide(launch, context) : KernelFaults.IdTaken;
        }

        if (state is null || state.Account != context.Account)
        {
            return InstanceFaults.NotFound;
        }

        return command switch
        {
            InstanceCommand.Delete delete => InstanceRelease.Decide(state, delete, context),
            InstanceCommand.Start start => InstancePower.Start(state, start, context),
            InstanceCommand.Stop stop => InstancePower.Stop(state, stop, context),
            InstanceCommand.Reboot reboot => InstancePower.Reboot(state, reboot, context),
            InstanceCommand.Modify modify => InstanceAttributes.Decide(state, modify),
            InstanceCommand.ModifyType modify => InstanceSpecChange.Decide(state, modify, context.Now),
            InstanceCommand.ModifyInternet modify => InstanceInternet.Decide(state, modify, context.Now),
            InstanceCommand.JoinGroup join => InstanceGroups.Join(state, join.Group),
            InstanceCommand.Move move => InstanceMove.Decide(state, move),
            InstanceCommand.LeaveGroup leave => InstanceGroups.Leave(state, leave.SecurityGroupId),
            InstanceCommand.Label label => state.Labels.After(label.Change, state.Account).Failed(out var fault, out var labels)
                ? fault
                : Changed(state, state with { Labels = labels }),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "An instance does not know this command."),
        };
    }

    public static RowShape Shape(InstanceState state) => new(state.Account, state.Place.ZoneId, state.InstanceType, state.Track)
    {
        Facets = InstanceFacets.Of(state),
        Usage = InstanceUsage.Of(state),
        Holds =
        [
            VSwitchAddresses.Hold(state.Subnet, state.Address),
            .. state is { DeploymentSetId: { } set, IsReleased: false } ? [DeploymentSetMembers.Hold(set, state.Place)] : Array.Empty<string>(),
            .. state.Internet?.Address is { } address ? [PublicAddress.Hold(address)] : Array.Empty<string>(),
        ],
        DueAt = InstanceCharging.DueAt(state),
    };

    /// <summary>The instance has stopped, and gives back what it is not charged for.</summary>
    public static Decision<InstanceState, InstanceResult> Wake(InstanceState state, in DecisionContext context) =>
        Changed(state, InstanceCharging.Settled(state, context.Now));

    /// <summary>Writes nothing where nothing changed.</summary>
    internal static Decision<InstanceState, InstanceResult> Changed(InstanceState before, InstanceState after) => after == before
        ? Decision<InstanceState, InstanceResult>.Keep(before, Result(before))
        : Decision<InstanceState, InstanceResult>.Become(after, Result(after));

    internal static InstanceResult Result(InstanceState instance) => new([instance.InstanceId]);
}
