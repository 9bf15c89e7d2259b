using System.Text.Json;
using CloudFabric.Services.Networks;
using CloudFabric.Services.Regions;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>Launches in a zone whose hosts have more room than its pool, which holds three system disks.</summary>
public sealed class LaunchPoolTests
{
    private const string Zone = "cn-hangzhou-x";

    private const string Tiny = """
        {
          "offers": { "little": ["cloud_essd"] },
          "hardware": { "tiny": {
            "racks": [{ "chip": "intel-ice-lake", "racks": 1, "hosts": 2, "vcpus": 64, "memoryGib": 512 }],
            "pools": [{ "name": "essd", "categories": ["cloud_essd"], "capacityGib": 130 }],
            "trunk": { "ports": 2, "gbps": 100 }
          } },
          "zones": [{ "region": "cn-hangzhou", "zone": "cn-hangzhou-x", "offer": "little", "hardware": "tiny" }]
        }
        """;

    [Theory]
    [InlineData(3, 3, 3, null)]
    [InlineData(8, 1, 3, null)]
    [InlineData(8, 3, 3, null)]
    [InlineData(8, 4, 0, "Zone.NotOnSale")]
    [InlineData(4, 4, 0, "Zone.NotOnSale")]
    public async Task RunInstances_makes_as_many_as_the_pool_holds_where_they_are_enough(int amount, int min, int made, string? code)
    {
        await using var fabric = await InstanceFabric.Start();
        var changes = fabric.Cluster.Services.GetRequiredService<WorldChanges>();
        var plan = await changes.Plan(JsonDocument.Parse(Tiny).RootElement);
        Assert.Empty(plan.Mistakes);
        Assert.Null((await changes.Apply(plan, "request")).Fault);
        var network = new CreateVSwitchRequest { VpcId = fabric.VpcId, ZoneId = Zone, CidrBlock = "10.9.0.0/24", RegionId = InstanceFabric.Region };
        var vswitch = (await fabric.Ask<CreateVSwitchResponse>("CreateVSwitch", network)).Value().VSwitchId;

        Assert.Equal(code, await fabric.Code("RunInstances", fabric.Request(amount) with { MinAmount = min, VSwitchId = vswitch }));

        Assert.Equal(made, (await fabric.Instances()).Count);
        await fabric.AssertCountersAreRight();
    }
}
