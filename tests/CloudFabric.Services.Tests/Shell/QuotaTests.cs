using CloudFabric.Model.Disks;
using CloudFabric.Model.Quotas;
using CloudFabric.Services.Disks;
using CloudFabric.Services.Instances;
using CloudFabric.Services.Networks;
using CloudFabric.Services.Quotas;
using CloudFabric.Services.Tests.Instances;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Shell;

/// <summary>Quotas that an operator sets while the fabric runs.</summary>
public sealed class QuotaTests
{
    private static readonly QuotaRule Here = new(InstanceFabric.Account, InstanceFabric.Region);

    [Fact]
    public async Task Quotas_set_hold_at_once_for_whom_they_name_with_the_official_codes()
    {
        await using var fabric = await InstanceFabric.Start();
        await Set(fabric, Here with { Vcpus = 3, Disks = 2, Vpcs = 1, VSwitches = 1, SecurityGroups = 1 });

        Assert.Null(await fabric.Code("RunInstances", fabric.Request()));
        Assert.Equal("QuotaExceed.ElasticQuota", await fabric.Code("RunInstances", fabric.Request()));
        await fabric.MakeDisk();
        Assert.Equal(DiskFaults.CountQuota.Code, await MakeDisk(fabric));
        Assert.Equal("QuotaExceeded.Vpc", await fabric.Code("CreateVpc", new CreateVpcRequest { RegionId = InstanceFabric.Region, CidrBlock = "10.0.0.0/8" }));
        Assert.Equal("QuotaExceeded.VSwitch", await fabric.Code("CreateVSwitch", new CreateVSwitchRequest
        {
            VpcId = fabric.VpcId, ZoneId = InstanceFabric.Zone, CidrBlock = "10.9.0.0/16", RegionId = InstanceFabric.Region,
        }));
        Assert.Equal("QuotaExceed.SecurityGroup", await fabric.Code("CreateSecurityGroup", new CreateSecurityGroupRequest
        {
            RegionId = InstanceFabric.Region, VpcId = fabric.VpcId,
        }));

        await Set(fabric, Here with { DiskGib = 81 });
        Assert.Equal(DiskFaults.CapacityQuota.Code, await MakeDisk(fabric));
        await Set(fabric);
        Assert.Null(await MakeDisk(fabric));
        Assert.Null(await fabric.Code("RunInstances", fabric.Request()));
    }

    [Fact]
    public void First_rule_that_names_a_thing_counts()
    {
        var state = new QuotaState([Here with { Disks = 1 }, new QuotaRule("*", Here.Region) { Disks = 2, Vpcs = 3 }, new QuotaRule("*", "*") { Vpcs = 4 }], 1);

        Assert.Equal((1, 3, 9), (Of(Here.Account, Here.Region, rule => rule.Disks), Of(Here.Account, Here.Region, rule => rule.Vpcs), Of(Here.Account, Here.Region, rule => rule.Vcpus)));
        Assert.Equal((2, 4), (Of("1000000000000002", Here.Region, rule => rule.Disks), Of(Here.Account, "cn-beijing", rule => rule.Vpcs)));

        long Of(string account, string region, Func<QuotaRule, long?> thing) => state.Of(account, region, thing, 9);
    }

    [Fact]
    public async Task DescribeAccountAttributes_tells_them()
    {
        await using var fabric = await InstanceFabric.Start();
        await Set(fabric, Here with { Vcpus = 30, SecurityGroups = 7 });
        await fabric.Run(fabric.Request(2));

        Assert.Equal(
            ["instance-network-type=vpc", "max-security-groups=7", "max-postpaid-instance-vcpu-count=30", "used-postpaid-instance-vcpu-count=4"],
            await Attributes(fabric));
        Assert.Equal(["max-security-groups=7"], await Attributes(fabric, "max-security-groups", "max-dedicated-hosts"));
    }

    [Fact]
    public async Task Quotas_set_in_one_silo_hold_in_another_soon()
    {
        await using var fabric = await FabricCluster.Start(StoreKind.Postgres, silos: 2);
        var (here, there) = (Silo(fabric, 0), Silo(fabric, 1));

        Assert.Null((await here.GetRequiredService<QuotaService>().Set([Here with { Vpcs = 1 }], null)).Fault);

        Assert.Equal(1, here.GetRequiredService<IQuotaView>().Current.Rules[0].Vpcs);
        await Wait.Until(() => Task.FromResult(there.GetRequiredService<IQuotaView>().Current.Rules.Length == 1), "the rules are heard of");
    }

    private static IServiceProvider Silo(FabricCluster fabric, int index) => fabric.Cluster.GetSiloServiceProvider(fabric.Cluster.Silos[index].SiloAddress);

    private static async Task Set(InstanceFabric fabric, params QuotaRule[] rules) =>
        Assert.Null((await fabric.Cluster.Services.GetRequiredService<QuotaService>().Set([.. rules], null)).Fault);

    private static Task<string?> MakeDisk(InstanceFabric fabric) => fabric.Code(
        "CreateDisk", new CreateDiskRequest { RegionId = InstanceFabric.Region, ZoneId = InstanceFabric.Zone, DiskCategory = "cloud_essd", Size = 40 });

    private static async Task<IEnumerable<string>> Attributes(InstanceFabric fabric, params string[] names) =>
        (await fabric.Ask<DescribeAccountAttributesResponse>(
            "DescribeAccountAttributes", new DescribeAccountAttributesRequest { RegionId = InstanceFabric.Region, AttributeName = names })).Value()
        .AccountAttributeItems.AccountAttributeItem.Select(item => $"{item.AttributeName}={Assert.Single(item.AttributeValues.ValueItem).Value}");
}
