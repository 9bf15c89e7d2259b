using CloudFabric.Services.Accounts;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Networks;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Networks;

public sealed class VpcTests(NetworkFabric fabric) : IClassFixture<NetworkFabric>
{
    [Fact]
    public async Task CreateVpc_comes_with_its_router_and_table()
    {
        var made = (await fabric.OfVpc<CreateVpcResponse>(new CreateVpcRequest { RegionId = NetworkFabric.Region, VpcName = "one" })).Value();
        var vpc = await Attribute(made.VpcId);
        var tables = (await fabric.OfVpc<DescribeRouteTableListResponse>(
            new DescribeRouteTableListRequest { RegionId = NetworkFabric.Region, VpcId = made.VpcId })).Value();

        Assert.Equal(("Available", "172.16.0.0/12", "one", made.VRouterId), (vpc.Status, vpc.CidrBlock, vpc.VpcName, vpc.VRouterId));
        var table = Assert.Single(tables.RouterTableList.RouterTableListType);
        Assert.Equal((made.RouteTableId, made.VRouterId, "System", 1), (table.RouteTableId, table.RouterId, table.RouteTableType, tables.TotalCount));
    }

    [Fact]
    public async Task DescribeVpcs_filters_by_ids_name_group_and_owner()
    {
        var one = await fabric.MakeVpc(group: "rg-one");
        var two = await fabric.MakeVpc("192.168.0.0/16", "rg-two");
        await fabric.OfVpc<object>(new ModifyVpcAttributeRequest { VpcId = two, VpcName = "named-two" });

        Assert.Equal([two, one], await Ids(new() { VpcId = $"{one},{two},vpc-gone" }));
        Assert.Equal([two], await Ids(new() { VpcName = "named-two" }));
        Assert.Equal([one], await Ids(new() { ResourceGroupId = "rg-one" }));
        Assert.Empty(await Ids(new() { VpcId = one, IsDefault = true }));
        Assert.Empty(await Ids(new() { VpcId = one, VpcOwnerId = 7 }));
        Assert.Equal([one], await Ids(new() { VpcId = one, VpcOwnerId = 1_000_000_000_000_001 }));
        Assert.Equal("InvalidVpcIdNumber.NotSupported", (await List(new() { VpcId = string.Join(',', Enumerable.Repeat(one, 21)) })).Fault?.Code);
    }

    [Fact]
    public async Task DescribeVpcs_pages_by_number()
    {
        var made = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            made.Add(await fabric.MakeVpc(group: "rg-pages"));
        }

        var first = (await List(new() { ResourceGroupId = "rg-pages", PageSize = 2 })).Value();
        var second = (await List(new() { ResourceGroupId = "rg-pages", PageSize = 2, PageNumber = 2 })).Value();

        Assert.Equal((3, 1, 2), (first.TotalCount, first.PageNumber, first.PageSize));
        Assert.Equal(made, first.Vpcs.Vpc.Concat(second.Vpcs.Vpc).Select(vpc => vpc.VpcId).Reverse());
    }

    /// <summary>However many VPCs a page has, the vSwitches of all of them are one query: this reader refuses those that would wait beside each other.</summary>
    [Fact]
    public async Task Lists_of_VPCs_and_of_tables_read_the_vSwitches_of_a_page_at_once()
    {
        var made = new List<string>();
        for (var i = 0; i < 30; i++)
        {
            made.Insert(0, await fabric.MakeVpc(group: "rg-atonce"));
        }

        var first = await fabric.MakeVSwitch(made[7], "10.1.0.0/24");
        var second = await fabric.MakeVSwitch(made[7], "10.2.0.0/24");
        var services = fabric.Cluster.Services;
        using var narrow = new StoreReader(fabric.Cluster.Store.Options with { ListThreads = 1, ListQueueLengthMax = 1 });
        var reader = ActivatorUtilities.CreateInstance<ResourceReader>(services, narrow);
        var networks = ActivatorUtilities.CreateInstance<NetworkReader>(services, narrow, reader);
        var call = Calls.By(new Identity("1000000000000001"));

        var vpcs = (await ActivatorUtilities.CreateInstance<DescribeVpcs>(services, reader, networks).Handle(
            new DescribeVpcsRequest { RegionId = NetworkFabric.Region, ResourceGroupId = "rg-atonce", PageSize = 50 }, call)).Value().Vpcs.Vpc;
        var tables = (await ActivatorUtilities.CreateInstance<DescribeRouteTableList>(services, reader, networks).Handle(
            new DescribeRouteTableListRequest { RegionId = NetworkFabric.Region, ResourceGroupId = "rg-atonce", PageSize = 50 }, call)).Value();

        Assert.Equal(made, vpcs.Select(vpc => vpc.VpcId));
        Assert.Equal([second, first], vpcs[7].VSwitchIds.VSwitchId);
        Assert.Equal([second, first], tables.RouterTableList.RouterTableListType[7].VSwitchIds.VSwitchId);
        Assert.Equal(2, vpcs.Sum(vpc => vpc.VSwitchIds.VSwitchId.Count));
    }

    [Fact]
    public async Task VPC_of_another_account_is_not_found()
    {
        var vpc = await fabric.MakeVpc();
        const string Stranger = "2000000000000002";

        Assert.Equal("InvalidVpcId.NotFound", (await fabric.OfVpc<object>(
            new DescribeVpcAttributeRequest { RegionId = NetworkFabric.Region, VpcId = vpc }, Stranger)).Fault?.Code);
        Assert.Equal("InvalidVpcId.NotFound", (await fabric.OfVpc<object>(new DeleteVpcRequest { VpcId = vpc }, Stranger)).Fault?.Code);
        Assert.Equal("InvalidVpcId.NotFound", (await fabric.OfVpc<object>(
            new CreateVSwitchRequest { VpcId = vpc, ZoneId = NetworkFabric.Zone, CidrBlock = "10.0.0.0/24" }, Stranger)).Fault?.Code);
        Assert.Equal("InvalidVpcId.NotFound", (await fabric.OfEcs<object>(
            new CreateSecurityGroupRequest { RegionId = NetworkFabric.Region, VpcId = vpc }, Stranger)).Fault?.Code);
    }

    [Fact]
    public async Task DeleteVpc_waits_for_its_vSwitches_and_groups()
    {
        var vpc = await fabric.MakeVpc();
        var vswitch = await fabric.MakeVSwitch(vpc, "10.0.0.0/24");
        var group = await fabric.MakeGroup(vpc);

        Assert.Equal("DependencyViolation.VSwitch", (await fabric.DeleteVpc(vpc)).Fault?.Code);
        Assert.Null((await fabric.DeleteVSwitch(vswitch)).Fault);
        Assert.Equal("DependencyViolation.SecurityGroup", (await fabric.DeleteVpc(vpc)).Fault?.Code);
        Assert.Null((await fabric.DeleteGroup(group)).Fault);
        Assert.Null((await fabric.DeleteVpc(vpc)).Fault);
        Assert.Equal("InvalidVpcId.NotFound", (await fabric.DeleteVpc(vpc)).Fault?.Code);
    }

    [Fact]
    public async Task Secondary_block_holds_vSwitches_until_it_is_empty()
    {
        var vpc = await fabric.MakeVpc();
        var block = new AssociateVpcCidrBlockRequest { RegionId = NetworkFabric.Region, VpcId = vpc, SecondaryCidrBlock = "192.168.0.0/16" };

        Assert.Equal("InvalidParameter", (await fabric.TryVSwitch(vpc, "192.168.1.0/24")).Fault?.Code);
        Assert.Equal("192.168.0.0/16", (await fabric.OfVpc<AssociateVpcCidrBlockResponse>(block)).Value().CidrBlock);
        var vswitch = await fabric.MakeVSwitch(vpc, "192.168.1.0/24");
        Assert.Equal("OperationFailed.CidrInUse", (await Unassociate(vpc)).Fault?.Code);
        Assert.Equal(["192.168.0.0/16"], (await Attribute(vpc)).SecondaryCidrBlocks.SecondaryCidrBlock);
        Assert.Null((await fabric.DeleteVSwitch(vswitch)).Fault);
        Assert.Null((await Unassociate(vpc)).Fault);
        Assert.Equal("InvalidSecondaryCidrBlock.NotFound", (await Unassociate(vpc)).Fault?.Code);
    }

    [Fact]
    public async Task Routes_of_the_system_table_lead_to_each_vSwitch_and_to_the_services()
    {
        var vpc = await fabric.MakeVpc();
        await fabric.MakeVSwitch(vpc, "10.1.0.0/24");
        await fabric.MakeVSwitch(vpc, "10.2.0.0/24");
        var router = (await Attribute(vpc)).VRouterId;

        var table = Assert.Single((await fabric.OfVpc<DescribeRouteTablesResponse>(new DescribeRouteTablesRequest { VRouterId = router })).Value().RouteTables.RouteTable);
        var entries = new DescribeRouteEntryListRequest { RegionId = NetworkFabric.Region, RouteTableId = table.RouteTableId, MaxResult = 2 };
        var first = (await fabric.OfVpc<DescribeRouteEntryListResponse>(entries)).Value();
        var second = (await fabric.OfVpc<DescribeRouteEntryListResponse>(entries with { NextToken = first.NextToken })).Value();

        string[] all = ["10.2.0.0/24", "10.1.0.0/24", "100.64.0.0/10"];
        Assert.Equal(all, table.RouteEntrys.RouteEntry.Select(entry => entry.DestinationCidrBlock));
        Assert.All(table.RouteEntrys.RouteEntry, entry => Assert.Equal("Available", entry.Status));
        Assert.Equal(all, first.RouteEntrys.RouteEntry.Concat(second.RouteEntrys.RouteEntry).Select(entry => entry.DestinationCidrBlock));
        Assert.Empty(second.NextToken);
        Assert.Empty((await fabric.OfVpc<DescribeRouteEntryListResponse>(entries with { RouteEntryType = "Custom" })).Value().RouteEntrys.RouteEntry);
        Assert.Equal("InvalidParameter.NextToken", (await fabric.OfVpc<object>(entries with { NextToken = "damaged" })).Fault?.Code);
        Assert.Equal("InvalidRouteTable.NotFound", (await fabric.OfVpc<object>(entries with { RouteTableId = "vtb-gone" })).Fault?.Code);
        Assert.Equal("InvalidVRouterId.NotFound", (await fabric.OfVpc<object>(new DescribeRouteTablesRequest { VRouterId = "vrt-gone" })).Fault?.Code);
    }

    private async Task<DescribeVpcAttributeResponse> Attribute(string vpc) => (await fabric.OfVpc<DescribeVpcAttributeResponse>(
        new DescribeVpcAttributeRequest { RegionId = NetworkFabric.Region, VpcId = vpc })).Value();

    private Task<Model.Kernel.Outcome<object>> Unassociate(string vpc) => fabric.OfVpc<object>(
        new UnassociateVpcCidrBlockRequest { RegionId = NetworkFabric.Region, VpcId = vpc, SecondaryCidrBlock = "192.168.0.0/16" });

    private Task<Model.Kernel.Outcome<DescribeVpcsResponse>> List(DescribeVpcsRequest request) =>
        fabric.OfVpc<DescribeVpcsResponse>(request with { RegionId = NetworkFabric.Region });

    private async Task<IEnumerable<string>> Ids(DescribeVpcsRequest request) => (await List(request)).Value().Vpcs.Vpc.Select(vpc => vpc.VpcId);
}
