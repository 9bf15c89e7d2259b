using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;

namespace CloudFabric.Model.Tests.Regions;

public sealed class RegionMachineTests
{
    [Fact]
    public void Add_makes_the_region_once()
    {
        var command = new RegionCommand.Add(SmallWorld.Hangzhou);

        Assert.Equal(SmallWorld.Hangzhou, Decide(null, command).State);
        Assert.Equal("region-code/bp1", Assert.Single(Decide(null, command).Conditions.OfType<Claim>()).Name);
        Assert.Equal(RegionFaults.RegionExists, Decide(SmallWorld.Hangzhou, command).Fault);
    }

    [Fact]
    public void Close_needs_a_region_without_children()
    {
        var decision = Decide(SmallWorld.Hangzhou, new RegionCommand.Close());

        Assert.Equal(SmallWorld.Hangzhou with { Status = "closed" }, decision.State);
        Assert.Equal([new NoChildren(ResourceKey.Parse("cn-hangzhou/region/cn-hangzhou"), RegionFaults.RegionNotEmpty)], decision.Conditions);
        Assert.False(Decide(decision.State, new RegionCommand.Close()).Changes);
    }

    [Fact]
    public void Reopen_makes_a_closed_region_available()
    {
        var closed = SmallWorld.Hangzhou with { Status = RegionStatus.Closed };

        Assert.Equal(SmallWorld.Hangzhou, Decide(closed, new RegionCommand.Reopen()).State);
        Assert.False(Decide(SmallWorld.Hangzhou, new RegionCommand.Reopen()).Changes);
    }

    [Fact]
    public void Commands_without_a_region_are_not_found()
    {
        Assert.Equal(RegionFaults.RegionNotFound, Decide(null, new RegionCommand.Close()).Fault);
        Assert.Equal(RegionFaults.RegionNotFound, Decide(null, new RegionCommand.Reopen()).Fault);
    }

    [Fact]
    public void Shape_belongs_to_the_fabric()
    {
        var shape = RegionMachine.Shape(SmallWorld.Hangzhou);

        Assert.Equal(("-", "-", "region", "available"), (shape.Account, shape.Zone, shape.Class, shape.Track.To));
    }

    private static Decision<RegionState, RegionState> Decide(RegionState? state, RegionCommand command) =>
        RegionMachine.Decide(state, command, new(Places.RegionKey("cn-hangzhou"), "-", DateTimeOffset.UnixEpoch, Timing.Off, 1));
}
