using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Regions;

/// <summary>The rules of regions. The result of every command is the state after it.</summary>
public sealed class RegionMachine : IMachine<RegionState, RegionCommand, RegionState>
{
    private RegionMachine()
    {
    }

    public static Decision<RegionState, RegionState> Decide(RegionState? state, RegionCommand command, in DecisionContext context) =>
        (state, command) switch
        {
            (null, RegionCommand.Add add) => Open(add.Region),
            (null, _) => RegionFaults.RegionNotFound,
            (_, RegionCommand.Close) => Close(state, context.Key),
            (_, RegionCommand.Reopen) => Reopen(state),
            _ => RegionFaults.RegionExists,
        };

    public static RowShape Shape(RegionState state) =>
        new(Places.Owner, Places.Owner, Places.RegionKind, StatusTrack.Steady(state.Status));

    /// <summary>Regions never go, so the claim on the code stays for ever.</summary>
    private static Decision<RegionState, RegionState> Open(RegionState region) => Decision<RegionState, RegionState>.Become(
        region, region, new Claim($"region-code/{region.IdCode}", RegionFaults.CodeTaken(region.IdCode)));

    private static Decision<RegionState, RegionState> Close(RegionState state, ResourceKey key)
    {
        if (!state.IsOpen)
        {
            return Decision<RegionState, RegionState>.Keep(state, state);
        }

        var closed = state with { Status = RegionStatus.Closed };
        return Decision<RegionState, RegionState>.Become(closed, closed, new NoChildren(key, RegionFaults.RegionNotEmpty));
    }

    private static Decision<RegionState, RegionState> Reopen(RegionState state)
    {
        if (state.IsOpen)
        {
            return Decision<RegionState, RegionState>.Keep(state, state);
        }

        var open = state with { Status = RegionStatus.Available };
        return Decision<RegionState, RegionState>.Become(open, open);
    }
}
