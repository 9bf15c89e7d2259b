using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Instances;

public sealed class InstanceSpecChangeTests
{
    private static readonly PlacedHost Host = new(
        new HostPlace(GivenInstance.Region, GivenInstance.Zone, "r1", "h2", 4, 16_384, 0), 96, 393_216, 0);

    [Theory]
    [InlineData("Pending", "IncorrectInstanceStatus.Initializing")]
    [InlineData("Starting", "InvalidInstanceStatus.NotStopped")]
    [InlineData("Running", "InvalidInstanceStatus.NotStopped")]
    [InlineData("Stopping", "InvalidInstanceStatus.NotStopped")]
    [InlineData("Stopped", null)]
    public void ModifyType_from_every_status(string status, string? code) =>
        Assert.Equal(code, GivenInstance.Decide(GivenInstance.In(status), Modify("ecs.g7.xlarge")).Fault?.Code);

    [Fact]
    public void ModifyType_without_a_host_asks_for_one_only_where_nothing_else_is_wrong()
    {
        var stopped = GivenInstance.In("Stopped");

        Assert.Equal(HardwareFaults.HostFull, GivenInstance.Decide(stopped, Modify("ecs.g7.xlarge") with { Host = null }).Fault);
        Assert.Equal(InstanceFaults.TypeChange, GivenInstance.Decide(stopped, Modify(stopped.InstanceType) with { Host = null }).Fault);
    }

    [Fact]
    public void ModifyType_takes_the_new_place_under_its_ceilings_and_gives_back_the_old_one()
    {
        var decision = GivenInstance.Decide(GivenInstance.In("Stopped"), Modify("ecs.g7.xlarge"));

        Assert.Equal(("ecs.g7.xlarge", Host.Place), (decision.State!.InstanceType, decision.State.Place));
        Assert.All(Host.Ceilings, ceiling => Assert.Contains(ceiling, decision.Conditions));
        Assert.Contains(decision.Conditions.OfType<Ceiling>(), ceiling => ceiling.Refusal == InstanceFaults.VcpuQuota);
        Assert.Equal("ecs.g7.xlarge", InstanceMachine.Shape(decision.State).Class);
    }

    [Theory]
    [InlineData("cloud_essd", "ecs.g8i.large", null)]
    [InlineData("cloud_efficiency", "ecs.g8i.large", "DependencyViolation.InstanceType")]
    [InlineData("cloud_efficiency", "ecs.g7.xlarge", null)]
    public void ModifyType_asks_whether_the_type_takes_the_disks(string category, string type, string? code)
    {
        var disk = GivenInstance.Launch(GivenInstance.Plan(GivenInstance.Disk(category: category))).Beside.OfType<SideRow<DiskState>>().Single().Next!;

        Assert.Equal(code, GivenInstance.Decide(GivenInstance.In("Stopped"), Modify(type) with { Disks = [GivenInstance.Row(disk)] }).Fault?.Code);
    }

    [Theory]
    [InlineData("ecs.t6-c1m2.large", "Standard")]
    [InlineData("ecs.g7.xlarge", "")]
    public void ModifyType_knows_whether_the_type_saves_up_processor_time(string type, string credits) =>
        Assert.Equal(credits, GivenInstance.Decide(GivenInstance.In("Stopped"), Modify(type)).State!.CreditSpecification);

    private static InstanceCommand.ModifyType Modify(string type) => new(type, new InstanceQuotas(1_000)) { Host = Host };
}
