using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Networks;

namespace CloudFabric.Services.Tests.Networks;

public sealed class VSwitchTests(NetworkFabric fabric) : IClassFixture<NetworkFabric>
{
    [Fact]
    public async Task DescribeVSwitches_filters_by_id_VPC_zone_and_table()
    {
        var vpc = await fabric.MakeVpc();
        var one = await fabric.MakeVSwitch(vpc, "10.1.0.0/24");
        var two = await fabric.MakeVSwitch(vpc, "10.2.0.0/24");

        Assert.Equal([two, one], await Ids(new() { VpcId = vpc, RegionId = NetworkFabric.Region }));
        Assert.Equal([two, one], await Ids(new() { RouteTableId = NetworkIds.SystemTableOf(vpc), RegionId = NetworkFabric.Region }));
        Assert.Equal([two, one], await Ids(new() { VpcId = vpc, ZoneId = NetworkFabric.Zone }));
        Assert.Empty(await Ids(new() { VpcId = vpc, ZoneId = "cn-hangzhou-b" }));
        Assert.Equal([one], await Ids(new() { VSwitchId = one }));
        Assert.Empty(await Ids(new() { VSwitchId = "vsw-gone" }));
    }

    [Theory]
    [InlineData("cn-beijing-a")]
    [InlineData("nowhere")]
    public async Task CreateVSwitch_in_a_zone_of_another_region_is_refused(string zone)
    {
        var vpc = await fabric.MakeVpc();

        var made = await fabric.OfVpc<object>(new CreateVSwitchRequest { VpcId = vpc, ZoneId = zone, CidrBlock = "10.0.0.0/24" });

        Assert.Equal("InvalidZoneId.NotFound", made.Fault?.Code);
    }

    [Fact]
    public async Task Block_of_a_deleted_vSwitch_is_free_again()
    {
        var vpc = await fabric.MakeVpc();
        var first = await fabric.MakeVSwitch(vpc, "10.1.0.0/24");
        Assert.Equal("InvalidCidrBlock.Overlapped", (await fabric.TryVSwitch(vpc, "10.1.0.0/16")).Fault?.Code);

        Assert.Null((await fabric.DeleteVSwitch(first)).Fault);

        Assert.Null((await fabric.TryVSwitch(vpc, "10.1.0.0/16")).Fault);
    }

    [Fact]
    public async Task Address_is_counted_while_it_is_taken()
    {
        var vpc = await fabric.MakeVpc();
        var vswitch = await fabric.MakeVSwitch(vpc, "10.1.0.0/24");
        var subnet = NetworkFabric.Subnet(vpc, vswitch, "10.1.0.0/24");

        Assert.Equal(252, (await fabric.VSwitch(vswitch)).AvailableIpAddressCount);
        var address = (await fabric.Take(subnet, "i-counted")).Value();
        Assert.Equal(251, (await fabric.VSwitch(vswitch)).AvailableIpAddressCount);
        Assert.Equal("DependencyViolation", (await fabric.DeleteVSwitch(vswitch)).Fault?.Code);
        Assert.Equal("InvalidIPAddress.AlreadyUsed", (await fabric.Taker("i-wants", new TakeAddress(subnet, address, true))).Fault?.Code);

        (await fabric.Taker("i-counted", new LeaveAddress())).Value();
        Assert.Equal(address, (await fabric.Taker("i-wants", new TakeAddress(subnet, address, true))).Value());
        (await fabric.Taker("i-wants", new LeaveAddress())).Value();
        Assert.Null((await fabric.DeleteVSwitch(vswitch)).Fault);
    }

    [Fact]
    public async Task Quota_of_a_VPC_is_its_vSwitches()
    {
        var vpc = await fabric.MakeVpc();
        var made = await Task.WhenAll(Enumerable.Range(0, 152).Select(i => fabric.TryVSwitch(vpc, $"10.{i}.0.0/24")));

        Assert.Equal(150, made.Count(outcome => outcome.Fault is null));
        Assert.All(made.Where(outcome => outcome.Fault is not null), outcome => Assert.Equal("QuotaExceeded.VSwitch", outcome.Fault!.Code));
    }

    private async Task<IEnumerable<string>> Ids(DescribeVSwitchesRequest request) =>
        (await fabric.OfVpc<DescribeVSwitchesResponse>(request)).Value().VSwitches.VSwitch.Select(vswitch => vswitch.VSwitchId);
}
