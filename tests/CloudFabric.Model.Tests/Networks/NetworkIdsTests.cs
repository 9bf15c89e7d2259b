using CloudFabric.Model.Networks;

namespace CloudFabric.Model.Tests.Networks;

public sealed class NetworkIdsTests
{
    [Fact]
    public void Ids_have_the_official_form()
    {
        Assert.Matches("^vpc-bp1[a-z0-9]{18}$", NetworkIds.Vpc.Derive(1, "a", "bp1", "CreateVpc", "token"));
        Assert.Matches("^vsw-bp1[a-z0-9]{18}$", NetworkIds.VSwitch.Derive(1, "a", "bp1", "CreateVSwitch", "token"));
        Assert.Matches("^sg-bp1[a-z0-9]{17}$", NetworkIds.SecurityGroup.Derive(1, "a", "bp1", "CreateSecurityGroup", "token"));
    }

    [Fact]
    public void Ids_follow_from_the_call()
    {
        Assert.Equal(NetworkIds.Vpc.Derive(1, "a", "bp1", "CreateVpc", "x"), NetworkIds.Vpc.Derive(1, "a", "bp1", "CreateVpc", "x"));
        Assert.NotEqual(NetworkIds.Vpc.Derive(1, "a", "bp1", "CreateVpc", "x"), NetworkIds.Vpc.Derive(1, "a", "bp1", "CreateVpc", "y"));
    }

    [Fact]
    public void Router_and_table_lead_back_to_their_VPC()
    {
        Assert.Equal(Given.VpcId, NetworkIds.VpcOfRouter(NetworkIds.RouterOf(Given.VpcId)));
        Assert.Equal(Given.VpcId, NetworkIds.VpcOfSystemTable(NetworkIds.SystemTableOf(Given.VpcId)));
        Assert.Null(NetworkIds.VpcOfRouter(Given.VpcId));
        Assert.Null(NetworkIds.VpcOfSystemTable(null));
    }

    [Theory]
    [InlineData("vpc-bp1aaaaaaaaaaaaaaaaaa", true)]
    [InlineData("vpc-bp1aaaaaaaaaaaaaaaaa", false)]
    [InlineData("vsw-bp1aaaaaaaaaaaaaaaaaa", false)]
    [InlineData("vpc-bp1aaaaaaaaaaaaaaaaaA", false)]
    [InlineData(null, false)]
    public void TryReadRegionCode_takes_ids_only(string? id, bool isId)
    {
        Assert.Equal(isId, NetworkIds.Vpc.TryReadRegionCode(id, out var code));
        Assert.Equal(isId ? "bp1" : null, code);
    }
}
