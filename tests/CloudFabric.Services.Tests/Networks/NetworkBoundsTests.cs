using CloudFabric.Services.Hosting;
using CloudFabric.Services.Networks;

namespace CloudFabric.Services.Tests.Networks;

/// <summary>What a list of networks asks the database for has a bound.</summary>
public sealed class NetworkBoundsTests(NetworkFabric fabric) : IClassFixture<NetworkFabric>
{
    private const string Tags = "InvalidTagCount";
    private static readonly IReadOnlyList<TagParameter> Many = [.. Enumerable.Range(0, 21).Select(i => new TagParameter { Key = $"k{i}" })];
    private static readonly IReadOnlyList<TagParameter> Keyless = [new TagParameter { Value = "v" }];
    private static readonly string Long = new('n', 257);

    [Fact]
    public async Task Vpcs_are_asked_for_within_bounds()
    {
        var request = new DescribeVpcsRequest { RegionId = NetworkFabric.Region };

        Assert.Equal(
            [Tags, Tags, "InvalidVpcName.Malformed", null],
            [await Code(request with { Tag = Many }), await Code(request with { Tag = Keyless }), await Code(request with { VpcName = Long }), await Code(request)]);

        async Task<string?> Code(DescribeVpcsRequest asked) => (await fabric.OfVpc<DescribeVpcsResponse>(asked)).Fault?.Code;
    }

    [Fact]
    public async Task VSwitches_are_asked_for_within_bounds()
    {
        var request = new DescribeVSwitchesRequest { RegionId = NetworkFabric.Region };

        Assert.Equal(
            [Tags, Tags, "InvalidVSwitchName.Malformed", null],
            [await Code(request with { Tag = Many }), await Code(request with { Tag = Keyless }), await Code(request with { VSwitchName = Long }), await Code(request)]);

        async Task<string?> Code(DescribeVSwitchesRequest asked) => (await fabric.OfVpc<DescribeVSwitchesResponse>(asked)).Fault?.Code;
    }

    [Fact]
    public async Task Security_groups_are_asked_for_within_bounds()
    {
        var request = new DescribeSecurityGroupsRequest { RegionId = NetworkFabric.Region, FuzzyQuery = true };

        Assert.Equal(
            [Tags, Tags, "InvalidSecurityGroupName.Malformed", null],
            [await Code(request with { Tag = Many }), await Code(request with { Tag = Keyless }), await Code(request with { SecurityGroupName = Long }), await Code(request)]);

        async Task<string?> Code(DescribeSecurityGroupsRequest asked) => (await fabric.OfEcs<DescribeSecurityGroupsResponse>(asked)).Fault?.Code;
    }

    [Fact]
    public async Task Route_tables_are_asked_for_within_bounds()
    {
        var request = new DescribeRouteTableListRequest { RegionId = NetworkFabric.Region };

        Assert.Equal([Tags, Tags, null], [await Code(request with { Tag = Many }), await Code(request with { Tag = Keyless }), await Code(request)]);

        async Task<string?> Code(DescribeRouteTableListRequest asked) => (await fabric.OfVpc<DescribeRouteTableListResponse>(asked)).Fault?.Code;
    }
}
