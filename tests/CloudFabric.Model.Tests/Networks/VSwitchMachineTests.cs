using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;

namespace CloudFabric.Model.Tests.Networks;

public sealed class VSwitchMachineTests
{
    [Theory]
    [InlineData("10.0.0.0/16", null)]
    [InlineData("10.0.0.8/29", null)]
    [InlineData("192.168.1.0/24", null)]
    [InlineData("10.0.0.1/24", "InvalidCidrBlock.Malformed")]
    [InlineData("10.0.0.0/15", "InvalidCirdrBlock.MaskLength")]
    [InlineData("10.0.0.0/30", "InvalidCirdrBlock.MaskLength")]
    [InlineData("172.16.0.0/24", "InvalidParameter")]
    [InlineData("192.168.0.0/16", null)]
    public void Create_takes_a_block_of_the_VPC(string cidr, string? code) => Assert.Equal(code, Decide(cidr).Fault?.Code);

    [Fact]
    public void Create_in_the_primary_block_does_not_rest_on_the_VPCs_other_changes() =>
        Assert.DoesNotContain(Decide("10.0.0.0/24").Conditions.OfType<Guard>(), guard => guard.Number is not null);

    [Fact]
    public void Create_in_a_secondary_block_rests_on_the_VPC_as_it_was_read()
    {
        var made = Decide("192.168.1.0/24");

        Assert.Equal((7, VpcFaults.Changing), Assert.Single(
            made.Conditions.OfType<Guard>().Where(guard => guard.Number is not null).Select(guard => (guard.Number!.Value, guard.Refusal))));
        Assert.Contains(
            VSwitchMachine.Shape(made.State!).Usage,
            use => use.Counter == Counters.Children(VpcUsage.Block(NetworkIds.Vpc.Key(Given.Region, Given.VpcId), CidrBlock.Parse("192.168.0.0/16"))));
    }

    [Fact]
    public void Create_is_under_the_quota_of_the_VPC() => Assert.Contains(
        Decide("10.0.0.0/24").Conditions.OfType<Ceiling>(), ceiling => ceiling is { Max: 5, Refusal.Code: "QuotaExceeded.VSwitch" });

    [Fact]
    public void Create_belongs_to_the_VPCs_group()
    {
        var vpc = Given.Vpc() with { Labels = new([], "rg-team") };

        var made = Given.Decide(null, new VSwitchCommand.Create(new VpcRead(vpc, 1), Given.Zone, "10.0.0.0/24", Given.Quotas));

        Assert.Equal("rg-team", made.State!.Labels.ResourceGroupId);
    }

    [Fact]
    public void Create_with_malformed_words_is_refused()
    {
        var create = new VSwitchCommand.Create(new VpcRead(Given.Vpc(), 1), Given.Zone, "10.0.0.0/24", Given.Quotas);

        Assert.Equal("InvalidVSwitchName.Malformed", Given.Decide((VSwitchState?)null, create with { Name = "http://" }).Fault?.Code);
        Assert.Equal("InvalidVSwitchDiscription.Malformed", Given.Decide((VSwitchState?)null, create with { Description = new string('d', 257) }).Fault?.Code);
    }

    [Fact]
    public void Delete_needs_an_empty_vSwitch_that_is_available()
    {
        var pending = Decide("10.0.0.0/24").State!;

        Assert.Equal("IncorrectVSwitchStatus", Given.Decide(pending, new VSwitchCommand.Delete()).Fault?.Code);
        var deleted = Given.Decide(Given.VSwitch(), new VSwitchCommand.Delete());
        Assert.True(deleted.Changes);
        Assert.Equal("DependencyViolation", Assert.Single(deleted.Conditions.OfType<NoChildren>()).Refusal.Code);
    }

    [Fact]
    public void Modify_changes_what_is_given()
    {
        var vswitch = Given.VSwitch() with { Name = "old", Description = "about" };

        Assert.Equal(vswitch with { Name = "new" }, Given.Decide(vswitch, new VSwitchCommand.Modify("new", null)).State);
        Assert.False(Given.Decide(vswitch, new VSwitchCommand.Modify("old", null)).Changes);
    }

    [Fact]
    public void Shape_counts_it_in_its_zone_and_VPC()
    {
        var shape = VSwitchMachine.Shape(Given.VSwitch());

        Assert.Equal(Given.Zone, shape.Zone);
        Assert.Equal([new Facet("vpc", Given.VpcId)], shape.Facets);
        Assert.Contains(new Usage($"children/{Given.Region}/zone/{Given.Zone}", 1), shape.Usage);
        Assert.Contains(new Usage($"children/{Given.Region}/vswitches-of-vpc/{Given.VpcId}", 1), shape.Usage);
    }

    private static Decision<VSwitchState, VSwitchResult> Decide(string cidr) => Given.Decide(
        null, new VSwitchCommand.Create(new VpcRead(Given.Vpc("10.0.0.0/8", "192.168.0.0/16"), 7), Given.Zone, cidr, Given.Quotas));
}
