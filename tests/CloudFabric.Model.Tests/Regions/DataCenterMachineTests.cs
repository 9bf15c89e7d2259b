using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;

namespace CloudFabric.Model.Tests.Regions;

public sealed class DataCenterMachineTests
{
    private static readonly DataCenterState Closed = SmallWorld.HangzhouB with { Status = DataCenterStatus.Closed };

    [Fact]
    public void Add_needs_an_open_region()
    {
        var decision = Decide(null, new DataCenterCommand.Add(SmallWorld.HangzhouB));

        Assert.Equal(SmallWorld.HangzhouB, decision.State);
        AssertGuardedByOpenRegion(decision);
        Assert.Equal("zone/cn-hangzhou-b", Assert.Single(decision.Conditions.OfType<Claim>()).Name);
        Assert.Equal(
            RegionFaults.DataCenterExists, Decide(SmallWorld.HangzhouB, new DataCenterCommand.Add(SmallWorld.HangzhouB)).Fault);
    }

    [Fact]
    public void Close_needs_an_empty_data_center()
    {
        var decision = Decide(SmallWorld.HangzhouB, new DataCenterCommand.Close());

        Assert.Equal(Closed, decision.State);
        Assert.Equal(
            [new NoChildren(ResourceKey.Parse("cn-hangzhou/zone/cn-hangzhou-b"), RegionFaults.DataCenterNotEmpty)], decision.Conditions);
        Assert.False(Decide(Closed, new DataCenterCommand.Close()).Changes);
    }

    [Fact]
    public void Reopen_needs_an_open_region()
    {
        var decision = Decide(Closed, new DataCenterCommand.Reopen());

        Assert.Equal(SmallWorld.HangzhouB, decision.State);
        AssertGuardedByOpenRegion(decision);
        Assert.False(Decide(SmallWorld.HangzhouB, new DataCenterCommand.Reopen()).Changes);
    }

    [Fact]
    public void Commands_without_a_data_center_are_not_found() =>
        Assert.Equal(RegionFaults.ZoneNotFound, Decide(null, new DataCenterCommand.Close()).Fault);

    [Fact]
    public void Shape_counts_only_an_open_data_center_in_its_region()
    {
        var shape = DataCenterMachine.Shape(SmallWorld.HangzhouB);

        Assert.Equal(("-", "cn-hangzhou-b", "zone", "Open"), (shape.Account, shape.Zone, shape.Class, shape.Track.To));
        Assert.Equal([new Usage("children/cn-hangzhou/region/cn-hangzhou", 1)], shape.Usage);
        Assert.Empty(DataCenterMachine.Shape(Closed).Usage);
    }

    [Fact]
    public void AddRacks_appends_so_that_no_rack_changes_its_number()
    {
        RackGroup intel = new("intel-ice-lake", 2, 16, 128, 1024, 0, "os"), arm = intel with { Chip = "yitian-710" };
        var first = Decide(SmallWorld.HangzhouB, new DataCenterCommand.AddRacks(0, intel)).State!;
        var second = Decide(first, new DataCenterCommand.AddRacks(2, arm)).State!;
        var third = Decide(second, new DataCenterCommand.AddRacks(4, arm with { Racks = 3 })).State!;
        var fourth = Decide(third, new DataCenterCommand.AddRacks(7, intel)).State!;

        Assert.Equal([(intel, 2), (arm, 5), (intel, 2)], fourth.Hardware.Racks.Select(group => (group with { Racks = 2 }, group.Racks)));
        Assert.Equal([.. "iiaaaaaii"], Enumerable.Range(1, 9).Select(rack => fourth.Hardware.GroupOf(rack)!.Chip == intel.Chip ? 'i' : 'a'));
        Assert.Null(fourth.Hardware.GroupOf(10));
        Assert.Null(fourth.Hardware.GroupOf(0));
        Assert.False(Decide(fourth, new DataCenterCommand.AddRacks(4, arm with { Racks = 3 })).Changes);
        Assert.Equal(HardwareFaults.RacksChanged, Decide(fourth, new DataCenterCommand.AddRacks(4, intel)).Fault);
        Assert.Equal(HardwareFaults.TooManyRacks, Decide(fourth, new DataCenterCommand.AddRacks(9, intel with { Racks = 9_992 })).Fault);
        Assert.Null(Decide(fourth, new DataCenterCommand.AddRacks(9, intel with { Racks = 9_991 })).Fault);
        Assert.Equal(HardwareFaults.RacksChanged, Decide(fourth, new DataCenterCommand.AddRacks(10, intel)).Fault);
    }

    [Fact]
    public void AddRacks_without_a_place_appends_as_often_as_it_is_asked()
    {
        RackGroup intel = new("intel-ice-lake", 2, 16, 128, 1024, 0, "os");
        var once = Decide(SmallWorld.HangzhouB, new DataCenterCommand.AddRacks(null, intel)).State!;
        var twice = Decide(once, new DataCenterCommand.AddRacks(null, intel)).State!;

        Assert.Equal(4, twice.Hardware.RackCount);
        Assert.Equal(HardwareFaults.TooManyRacks, Decide(twice, new DataCenterCommand.AddRacks(null, intel with { Racks = 9_997 })).Fault);
    }

    [Fact]
    public void PutPool_adds_or_grows_and_never_shrinks()
    {
        var pool = new StoragePool("ssd", ["cloud_essd"], 100);
        var state = Decide(SmallWorld.HangzhouB, new DataCenterCommand.PutPool(pool)).State!;

        Assert.Equal(200, Decide(state, new DataCenterCommand.PutPool(pool with { CapacityGib = 200 })).State!.Hardware.PoolOf("cloud_essd")!.CapacityGib);
        Assert.False(Decide(state, new DataCenterCommand.PutPool(pool)).Changes);
        Assert.Equal(HardwareFaults.PoolShrinks, Decide(state, new DataCenterCommand.PutPool(pool with { CapacityGib = 99 })).Fault);
        Assert.Equal(HardwareFaults.PoolShrinks, Decide(state, new DataCenterCommand.PutPool(pool with { Categories = [] })).Fault);
        Assert.Equal(HardwareFaults.CategoryPooled, Decide(state, new DataCenterCommand.PutPool(pool with { Name = "other" })).Fault);
    }

    private static void AssertGuardedByOpenRegion(Decision<DataCenterState, DataCenterState> decision)
    {
        var guard = Assert.Single(decision.Conditions.OfType<Guard>());
        Assert.Equal(Places.RegionKey("cn-hangzhou"), guard.Row);
        Assert.Equal([RegionStatus.Closed], guard.Not);
    }

    private static Decision<DataCenterState, DataCenterState> Decide(DataCenterState? state, DataCenterCommand command) =>
        DataCenterMachine.Decide(
            state, command, new(Places.ZoneKey("cn-hangzhou", "cn-hangzhou-b"), "-", DateTimeOffset.UnixEpoch, Timing.Off, 1));
}
