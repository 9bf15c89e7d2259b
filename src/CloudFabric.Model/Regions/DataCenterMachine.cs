using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Regions;

/// <summary>
/// The rules of data centers. The result of every command is the state after it. An open data center counts as a child of its
/// region, a closed one does not, so that a region can be closed once all of them are.
/// </summary>
public sealed class DataCenterMachine : IMachine<DataCenterState, DataCenterCommand, DataCenterState>
{
    private DataCenterMachine()
    {
    }

    public static Decision<DataCenterState, DataCenterState> Decide(
        DataCenterState? state, DataCenterCommand command, in DecisionContext context) => (state, command) switch
        {
            (null, DataCenterCommand.Add add) => Add(add.DataCenter),
            (null, _) => RegionFaults.ZoneNotFound,
            (_, DataCenterCommand.Close) => Close(state, context.Key),
            (_, DataCenterCommand.Reopen) => Reopen(state),
            (_, DataCenterCommand.AddRacks add) => AddRacks(state, add),
            (_, DataCenterCommand.PutPool put) => PutPool(state, put.Pool),
            _ => RegionFaults.DataCenterExists,
        };

    public static RowShape Shape(DataCenterState state) =>
        new(Places.Owner, state.ZoneId, Places.ZoneKind, StatusTrack.Steady(state.Status))
        {
            Usage = state.IsOpen ? [new Usage(Counters.Children(Places.RegionKey(state.RegionId)), 1)] : [],
        };

    /// <summary>Data centers never go, so the claim on the id, which two regions could both lay, stays for ever.</summary>
    private static Decision<DataCenterState, DataCenterState> Add(DataCenterState state) =>
        Decision<DataCenterState, DataCenterState>.Become(
            state, state, OpenRegion(state), new Claim($"zone/{state.ZoneId}", RegionFaults.ZoneTaken(state.ZoneId)));

    private static Guard OpenRegion(DataCenterState state) =>
        new(Places.RegionKey(state.RegionId), RegionFaults.RegionClosed) { Not = [RegionStatus.Closed] };

    private static Decision<DataCenterState, DataCenterState> Close(DataCenterState state, ResourceKey key)
    {
        if (!state.IsOpen)
        {
            return Decision<DataCenterState, DataCenterState>.Keep(state, state);
        }

        var closed = state with { Status = DataCenterStatus.Closed };
        return Decision<DataCenterState, DataCenterState>.Become(closed, closed, new NoChildren(key, RegionFaults.DataCenterNotEmpty));
    }

    private static Decision<DataCenterState, DataCenterState> Reopen(DataCenterState state) => state.IsOpen
        ? Decision<DataCenterState, DataCenterState>.Keep(state, state)
        : Reopened(state with { Status = DataCenterStatus.Open });

    private static Decision<DataCenterState, DataCenterState> Reopened(DataCenterState state) =>
        Decision<DataCenterState, DataCenterState>.Become(state, state, OpenRegion(state));

    private static Decision<DataCenterState, DataCenterState> AddRacks(DataCenterState state, DataCenterCommand.AddRacks command)
    {
        var (hardware, added) = (state.Hardware, command.Racks);
        if (command.After is { } after && after != hardware.RackCount)
        {
            // Repeated: the racks of these numbers are there, and are like these.
            var isThere = Enumerable.Range(after + 1, added.Racks)
                .All(rack => hardware.GroupOf(rack) is { } group && group with { Racks = added.Racks } == added);
            return isThere ? Decision<DataCenterState, DataCenterState>.Keep(state, state) : HardwareFaults.RacksChanged;
        }

        return hardware.RackCount + (long)added.Racks > DataCenterHardware.RacksMax
            ? HardwareFaults.TooManyRacks
            : Build(state, hardware.With(added));
    }

    private static Decision<DataCenterState, DataCenterState> PutPool(DataCenterState state, StoragePool pool)
    {
        var hardware = state.Hardware;
        if (hardware.Pools.Any(other => other.Name != pool.Name && other.Categories.Intersect(pool.Categories).Any()))
        {
            return HardwareFaults.CategoryPooled;
        }

        return hardware.Pool(pool.Name) switch
        {
            { } known when pool.CapacityGib < known.CapacityGib || known.Categories.Except(pool.Categories).Any() => HardwareFaults.PoolShrinks,
            { } known when pool.CapacityGib == known.CapacityGib && known.Categories.SequenceEqual(pool.Categories) =>
                Decision<DataCenterState, DataCenterState>.Keep(state, state),
            _ => Build(state, hardware.With(pool)),
        };
    }

    private static Decision<DataCenterState, DataCenterState> Build(DataCenterState state, DataCenterHardware hardware)
    {
        var built = state with { Built = hardware };
        return Decision<DataCenterState, DataCenterState>.Become(built, built);
    }
}
