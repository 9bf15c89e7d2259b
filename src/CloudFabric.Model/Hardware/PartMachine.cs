using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;

namespace CloudFabric.Model.Hardware;

/// <summary>
/// The rules of racks and hosts that leave service. The row itself fills the counters of the hosts, so that a taker with an old view
/// of the world is refused too, and a recount agrees. While a draining part is not empty its row is due, and its grain moves what runs
/// there. The result of every command is the status after it.
/// </summary>
public sealed class PartMachine : IMachine<PartState, PartCommand, string>
{
    private PartMachine()
    {
    }

    public static Decision<PartState, string> Decide(PartState? state, PartCommand command, in DecisionContext context) => (state?.Status, command) switch
    {
        (null, PartCommand.Drain drain) => PartDrain.Begin(new PartState(context.Key.Region, drain.ZoneId, drain.Hosts, PartStatus.Draining), context.Now),
        (PartStatus.Draining, PartCommand.Drain) when PartDrain.Rests(state!) => PartDrain.Begin(state!, context.Now),
        (PartStatus.Draining, PartCommand.Looked looked) => PartDrain.After(state!, looked, context.Now),
        (null or PartStatus.Draining, PartCommand.Retire retire) => Become(
            new PartState(context.Key.Region, retire.ZoneId, retire.Hosts, PartStatus.Retired), PartDrain.IsEmpty(context.Key.Region, retire.Hosts)),
        (null, _) => Decision<PartState, string>.Keep(null, PartStatus.InService),
        (PartStatus.Draining, PartCommand.Undrain) => Decision<PartState, string>.Vanish(PartStatus.InService),
        (PartStatus.Retired, PartCommand.Drain or PartCommand.Undrain) => HardwareFaults.PartRetired,
        (var status, _) => Decision<PartState, string>.Keep(state, status),
    };

    public static RowShape Shape(PartState state) => new(Places.Owner, state.ZoneId, "part", StatusTrack.Steady(state.Status))
    {
        Usage = [.. state.Hosts.Select(host => new Usage(CapacityCounters.Vcpus(state.ZoneId, host), CapacityCounters.OutOfService))],
        DueAt = state.Drain?.LookAt,
    };

    private static Decision<PartState, string> Become(PartState state, params ImmutableArray<Condition> conditions) =>
        Decision<PartState, string>.Become(state, state.Status, conditions);
}
