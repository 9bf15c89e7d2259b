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

    private static void AssertGuardedByOpenRegion(Decision<DataCenterState, DataCenterState> decision)
    {
        var guard = Assert.IsType<Guard>(Assert.Single(decision.Conditions));
        Assert.Equal(Places.RegionKey("cn-hangzhou"), guard.Row);
        Assert.Equal([RegionStatus.Closed], guard.Not);
    }

    private static Decision<DataCenterState, DataCenterState> Decide(DataCenterState? state, DataCenterCommand command) =>
        DataCenterMachine.Decide(
            state, command, new(Places.ZoneKey("cn-hangzhou", "cn-hangzhou-b"), "-", DateTimeOffset.UnixEpoch, Timing.Off, 1));
}
