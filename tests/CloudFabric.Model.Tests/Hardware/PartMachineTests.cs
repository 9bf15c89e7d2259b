using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Hardware;

public sealed class PartMachineTests
{
    private static readonly PartCommand.Drain Drain = new("cn-a", ["cn-a-r0001-h01", "cn-a-r0001-h02"]);
    private static readonly PartCommand.Retire Retire = new("cn-a", ["cn-a-r0001-h01", "cn-a-r0001-h02"]);
    private static readonly PartState Draining = new("cn", "cn-a", Drain.Hosts, PartStatus.Draining);
    private static readonly PartState Retired = Draining with { Status = PartStatus.Retired };

    [Fact]
    public void Drain_fills_the_processors_of_every_host()
    {
        var decision = Decide(null, Drain);

        Assert.Equal("Draining", decision.Result);
        Assert.Equivalent(Draining with { Drain = new DrainProgress(DateTimeOffset.UnixEpoch, 0, "") }, decision.State, strict: true);
        Assert.Equal(
            [
                new Usage("capacity/cn-a/host/cn-a-r0001-h01/vcpu", 1L << 40), new Usage("capacity/cn-a/host/cn-a-r0001-h02/vcpu", 1L << 40),
            ],
            PartMachine.Shape(decision.State!).Usage);
        Assert.False(Decide(decision.State, Drain).Changes);
    }

    [Fact]
    public void Undrain_brings_it_back_as_if_nothing_had_been()
    {
        var decision = Decide(Draining, new PartCommand.Undrain());

        Assert.True(decision.Changes);
        Assert.Null(decision.State);
        Assert.Equal("InService", decision.Result);
        Assert.False(Decide(null, new PartCommand.Undrain()).Changes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Retire_needs_hosts_without_instances(bool wasDraining)
    {
        var decision = Decide(wasDraining ? Draining : null, Retire);

        Assert.Equal("Retired", decision.State?.Status);
        Assert.Equal(
            [
                new NoChildren(ResourceKey.Parse("cn/host/cn-a-r0001-h01"), HardwareFaults.PartNotEmpty),
                new NoChildren(ResourceKey.Parse("cn/host/cn-a-r0001-h02"), HardwareFaults.PartNotEmpty),
            ],
            decision.Conditions);
    }

    [Fact]
    public void Retired_stays_retired()
    {
        Assert.Equal(HardwareFaults.PartRetired, Decide(Retired, Drain).Fault);
        Assert.Equal(HardwareFaults.PartRetired, Decide(Retired, new PartCommand.Undrain()).Fault);
        Assert.False(Decide(Retired, Retire).Changes);
    }

    private static Decision<PartState, string> Decide(PartState? state, PartCommand command) => PartMachine.Decide(
        state, command, new DecisionContext(new ResourceKey("cn", PartState.RackKind, "cn-a-r0001"), "-", DateTimeOffset.UnixEpoch, Timing.Off, 1));
}
