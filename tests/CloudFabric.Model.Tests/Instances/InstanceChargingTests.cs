using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Instances;

/// <summary>Stopping without being charged, and starting again.</summary>
public sealed class InstanceChargingTests
{
    private static readonly DateTimeOffset Later = GivenInstance.Noon.AddHours(2);
    private static readonly InstanceState Running = GivenInstance.Running() with { Internet = new InternetAccess("PayByTraffic", 10, 10, 7) };

    private static readonly InstanceCommand.Start Start = new()
    {
        Host = GivenInstance.Seat(0, host: 2).Host, Address = 8, Quotas = new InstanceQuotas(1_000),
    };

    [Fact]
    public void Stopped_instance_gives_back_its_place_when_it_has_stopped()
    {
        var stopping = GivenInstance.Decide(Running, new InstanceCommand.Stop("StopCharging")).State!;

        Assert.Equal(stopping.Track.Until, InstanceMachine.Shape(stopping).DueAt);
        Assert.Contains(InstanceMachine.Shape(stopping).Usage, usage => usage.Counter.EndsWith("vcpus", StringComparison.Ordinal));
        var released = Release(stopping);
        var shape = InstanceMachine.Shape(released);
        Assert.Null(shape.DueAt);
        Assert.True(released is { IsReleased: true, AwaitsAddress: true, Internet: { Address: null, MaxOut: 10 } });
        Assert.Empty(shape.Usage.Intersect([.. Running.Place.Usage, new(InstanceQuotas.VcpuCounter(Running.Account, Running.RegionId), 2)]));
        Assert.DoesNotContain(shape.Facets, facet => facet.Name is InstanceFacets.Host or InstanceFacets.PublicAddress);
        Assert.Equal(InstanceMachine.Shape(Running).Holds[..1], shape.Holds);
    }

    [Fact]
    public void Stopped_instance_that_keeps_charging_keeps_its_place()
    {
        var stopping = GivenInstance.Decide(Running, new InstanceCommand.Stop(null)).State!;

        Assert.Null(InstanceMachine.Shape(stopping).DueAt);
        Assert.Equal(InstanceMachine.Shape(Running).Usage, InstanceMachine.Shape(stopping).Usage);
    }

    [Fact]
    public void Stop_that_takes_no_time_gives_back_the_place_at_once()
    {
        var atOnce = GivenInstance.Context(GivenInstance.Noon.AddHours(1)) with { Timing = Timing.Off };

        Assert.True(GivenInstance.Decide(Running, new InstanceCommand.Stop("StopCharging"), atOnce).State!.IsReleased);
    }

    [Fact]
    public void Start_of_a_released_instance_takes_a_host_and_an_address()
    {
        var released = Released();

        Assert.Equal(HardwareFaults.HostFull, Decide(released, new InstanceCommand.Start()).Fault);
        Assert.Equal(InternetFaults.AddressTaken, Decide(released, Start with { Address = null }).Fault);
        var started = Decide(released, Start);
        Assert.Equal("h2", started.State!.Place.HostId);
        Assert.True(started.State is { IsReleased: false, AwaitsAddress: false, StoppedMode: "", Internet.Address: 8 });
        Assert.Equal(
            [InstanceQuotas.VcpuCounter(Running.Account, Running.RegionId), .. Start.Host!.Ceilings.OfType<Ceiling>().Select(one => one.Counter)],
            started.Conditions.OfType<Ceiling>().Select(one => one.Counter));
        Assert.Contains(new Claim(PublicAddress.Hold(8), InternetFaults.AddressTaken), started.Conditions);
    }

    [Fact]
    public void Start_of_a_member_of_a_deployment_set_takes_its_own_host_in_the_set_again()
    {
        var started = Decide(Released() with { DeploymentSetId = "ds-1" }, Start with { Host = GivenInstance.Seat(0).Host });

        Assert.Contains(DeploymentSetMembers.Hold("ds-1", Running.Place), started.Conditions.OfType<Claim>().Select(claim => claim.Name));
        Assert.DoesNotContain(DeploymentSetMembers.Hold("ds-1", Running.Place), InstanceMachine.Shape(Released() with { DeploymentSetId = "ds-1" }).Holds);
    }

    [Fact]
    public void Released_instance_is_on_no_host_that_it_could_be_moved_off() => Assert.Equal(
        InstanceFaults.Elsewhere, Decide(Released(), new InstanceCommand.Move("h1", GivenInstance.Seat(0, host: 2).Host)).Fault);

    [Fact]
    public void Released_instance_changes_its_type_without_a_host()
    {
        var changed = Decide(Released(), new InstanceCommand.ModifyType("ecs.g7.xlarge", new InstanceQuotas(1)));

        Assert.Equal((4, "h1"), (changed.State!.Place.Vcpus, changed.State.Place.HostId));
        Assert.Empty(changed.Conditions);
    }

    private static InstanceState Released() => Release(GivenInstance.Decide(Running, new InstanceCommand.Stop("StopCharging")).State!);

    private static InstanceState Release(InstanceState stopping) =>
        InstanceMachine.Wake(stopping, GivenInstance.Context(stopping.Track.Until)).State!;

    private static Decision<InstanceState, InstanceResult> Decide(InstanceState state, InstanceCommand command) =>
        GivenInstance.Decide(state, command, GivenInstance.Context(Later));
}
