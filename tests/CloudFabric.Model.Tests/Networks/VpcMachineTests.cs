using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Tests.Networks;

public sealed class VpcMachineTests
{
    private static readonly VpcCommand.Create Create = new(null, Given.Quotas);

    public static TheoryData<VpcCommand.Create, string> Refused => new()
    {
        { Create with { CidrBlock = "10.0.0.0" }, "InvalidCidrBlock.Malformed" },
        { Create with { CidrBlock = "10.0.0.1/24" }, "InvalidCidrBlock.Malformed" },
        { Create with { CidrBlock = "10.0.0.0/7" }, "InvalidCidrBlock.Malformed" },
        { Create with { CidrBlock = "10.0.0.0/29" }, "InvalidCidrBlock.Malformed" },
        { Create with { CidrBlock = "100.64.0.0/16" }, "InvalidCidrBlock.Malformed" },
        { Create with { CidrBlock = "100.0.0.0/8" }, "InvalidCidrBlock.Malformed" },
        { Create with { CidrBlock = "127.0.0.0/24" }, "InvalidCidrBlock.Malformed" },
        { Create with { CidrBlock = "224.0.0.0/8" }, "InvalidCidrBlock.Malformed" },
        { Create with { Name = "http://x" }, "InvalidVpcName.Malformed" },
        { Create with { Name = new string('n', 129) }, "InvalidVpcName.Malformed" },
        { Create with { Description = "https://x" }, "InvalidVpcDiscription.Malformed" },
        { Create with { UserBlocks = "10.0.0.0/8,x" }, "InvalidUserCidr.Malformed" },
        { Create with { UserBlocks = "1.0.0.0/8,2.0.0.0/8,3.0.0.0/8,4.0.0.0/8" }, "InvalidUserCidr.Malformed" },
        { Create with { ResourceGroupId = "group" }, "InvalidResourceGroup.NotFound" },
        { Create with { Tags = [new("k", "1"), new("k", "2")] }, "Duplicate.TagKey" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void Create_with_a_mistake_is_refused(VpcCommand.Create command, string code) =>
        Assert.Equal(code, Given.Decide((VpcState?)null, command).Fault?.Code);

    [Theory]
    [InlineData(null, "172.16.0.0/12")]
    [InlineData("", "172.16.0.0/12")]
    [InlineData("10.0.0.0/8", "10.0.0.0/8")]
    [InlineData("192.168.0.16/28", "192.168.0.16/28")]
    [InlineData("30.0.0.0/16", "30.0.0.0/16")]
    public void Create_is_pending_for_three_seconds(string? asked, string cidr)
    {
        var vpc = Given.Decide((VpcState?)null, Create with { CidrBlock = asked }).State!;

        Assert.Equal(cidr, vpc.CidrBlock.ToString());
        Assert.Equal("Pending", vpc.Track.At(Given.Noon.AddSeconds(2.9)));
        Assert.Equal("Available", vpc.Track.At(Given.Noon.AddSeconds(3)));
    }

    [Fact]
    public void Create_is_under_the_quota_of_the_region() => Assert.Contains(
        new Ceiling($"quota/{Given.Account}/{Given.Region}/vpcs", 10, VpcFaults.CountQuota),
        Given.Decide((VpcState?)null, Create).Conditions);

    [Fact]
    public void Create_shows_the_default_group_and_stores_none()
    {
        var made = Given.Decide((VpcState?)null, Create with { ResourceGroupId = ResourceGroups.Default(Given.Account) });

        Assert.Equal(ResourceGroups.Default(Given.Account), made.Result!.ResourceGroupId);
        Assert.Empty(made.State!.Labels.ResourceGroupId);
        Assert.Matches("^rg-acfm[a-z0-9]{11}$", made.Result.ResourceGroupId);
    }

    [Fact]
    public void Anything_while_pending_is_refused()
    {
        var pending = Given.Decide((VpcState?)null, Create).State!;

        Assert.All<VpcCommand>(
            [new VpcCommand.Delete(), new VpcCommand.Modify("n", null, null), new VpcCommand.AddBlock("10.0.0.0/8", Given.Quotas)],
            command => Assert.Equal(VpcFaults.WrongStatus, Given.Decide(pending, command).Fault));
        Assert.Null(Given.Decide(pending, new VpcCommand.Label(new LabelChange.AddTags([new("k", "v")]))).Fault);
    }

    [Fact]
    public void Another_account_finds_nothing() =>
        Assert.Equal(VpcFaults.NotFound, Given.Decide(Given.Vpc(), new VpcCommand.Delete(), account: "2000000000000002").Fault);

    [Fact]
    public void Delete_needs_an_empty_VPC()
    {
        var deleted = Given.Decide(Given.Vpc(), new VpcCommand.Delete());

        Assert.Null(deleted.State);
        Assert.Equal(
            ["DependencyViolation.VSwitch", "DependencyViolation.SecurityGroup"],
            deleted.Conditions.OfType<NoChildren>().Select(condition => condition.Refusal.Code));
    }

    [Fact]
    public void Modify_changes_what_is_given()
    {
        var vpc = Given.Vpc() with { Name = "old", Description = "about" };

        Assert.Equal(vpc with { Name = "new" }, Given.Decide(vpc, new VpcCommand.Modify("new", null, null)).State);
        Assert.Equal(vpc with { Description = "" }, Given.Decide(vpc, new VpcCommand.Modify(null, "", null)).State);
        Assert.False(Given.Decide(vpc, new VpcCommand.Modify(null, "about", false)).Changes);
        Assert.Equal("InvalidVpcName.Malformed", Given.Decide(vpc, new VpcCommand.Modify("http://", null, null)).Fault?.Code);
    }

    [Theory]
    [InlineData("192.168.0.0/16", null)]
    [InlineData("10.0.0.0/8", "Duplicated.SecondaryCidrBlock")]
    [InlineData("172.16.0.0/16", "Duplicated.SecondaryCidrBlock")]
    [InlineData("10.1.0.0/16", "InvalidCidrBlock.Overlapped")]
    [InlineData("172.16.0.0/12", "InvalidCidrBlock.Overlapped")]
    [InlineData("x", "InvalidCidrBlock.Malformed")]
    public void AddBlock_keeps_the_blocks_apart(string cidr, string? code) =>
        Assert.Equal(code, Given.Decide(Given.Vpc("10.0.0.0/8", "172.16.0.0/16"), new VpcCommand.AddBlock(cidr, Given.Quotas)).Fault?.Code);

    [Fact]
    public void AddBlock_beyond_the_quota_is_refused() => Assert.Equal(
        "QuotaExceeded.VpcMultiCidr",
        Given.Decide(Given.Vpc("10.0.0.0/8", "172.16.0.0/16", "172.17.0.0/16"), new VpcCommand.AddBlock("192.168.0.0/16", Given.Quotas)).Fault?.Code);

    [Fact]
    public void RemoveBlock_needs_an_empty_block_that_is_there()
    {
        var vpc = Given.Vpc("10.0.0.0/8", "172.16.0.0/16");

        var removed = Given.Decide(vpc, new VpcCommand.RemoveBlock("172.16.0.0/16"));

        Assert.Empty(removed.State!.SecondaryBlocks);
        Assert.Equal("OperationFailed.CidrInUse", Assert.Single(removed.Conditions.OfType<NoChildren>()).Refusal.Code);
        Assert.Equal(VpcFaults.CidrNotFound, Given.Decide(vpc, new VpcCommand.RemoveBlock("10.0.0.0/8")).Fault);
    }

    [Fact]
    public void Label_moves_and_tags_and_says_nothing_new_where_nothing_changes()
    {
        var tagged = Given.Decide(Given.Vpc(), new VpcCommand.Label(new LabelChange.AddTags([new("k", "v")]))).State!;
        var moved = Given.Decide(tagged, new VpcCommand.Label(new LabelChange.JoinGroup("rg-team"))).State!;

        Assert.Equal([new Facet("resource-group", "rg-team"), new Facet("tag:k", "v")], VpcMachine.Shape(moved).Facets);
        Assert.False(Given.Decide(moved, new VpcCommand.Label(new LabelChange.JoinGroup("rg-team"))).Changes);
        Assert.False(Given.Decide(moved, new VpcCommand.Label(new LabelChange.AddTags([new("k", "v")]))).Changes);
        Assert.Equal(tagged, Given.Decide(moved, new VpcCommand.Label(new LabelChange.JoinGroup(ResourceGroups.Default(Given.Account)))).State);
        Assert.Empty(Given.Decide(moved, new VpcCommand.Label(new LabelChange.RemoveTags(null))).State!.Labels.Tags);
    }
}
