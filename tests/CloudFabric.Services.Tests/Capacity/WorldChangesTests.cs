using System.Text.Json;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Capacity;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Services.Tests.Shell;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Capacity;

public sealed class WorldChangesTests
{
    private const string Everything = """
        {
          "hardware": { "tiny": {
            "racks": [{ "chip": "intel-ice-lake", "racks": 1, "hosts": 2, "vcpus": 4, "memoryGib": 32 }],
            "pools": [{ "name": "essd", "categories": ["cloud_essd"], "capacityGib": 100 }],
            "trunk": { "ports": 2, "gbps": 100 }
          } },
          "offers": { "little": ["cloud_essd"] },
          "regions": [{
            "id": "xx-tiny", "name": "Tiny", "chineseName": "小", "city": "Smallville", "chineseCity": "小镇", "area": "Nowhere", "latitude": 1.5,
            "longitude": -2.5, "code": "xx1", "opened": 2020, "status": "available", "zones": { "xx-tiny-a": { "offer": "little", "hardware": "tiny" } }
          }],
          "zones": [{ "region": "xx-tiny", "zone": "xx-tiny-b", "offer": "little", "hardware": "tiny" }],
          "racks": [{ "zone": "xx-tiny-a", "after": 1, "chip": "intel-ice-lake", "racks": 2, "hosts": 2, "vcpus": 4, "memoryGib": 32 }],
          "pools": [{ "zone": "xx-tiny-a", "name": "essd", "categories": ["cloud_essd"], "capacityGib": 300 }],
          "drain": ["xx-tiny-a-r0001", "xx-tiny-a-r0002-h01"],
          "retire": ["xx-tiny-a-r0003"],
          "close": ["xx-tiny-b"]
        }
        """;

    [Fact]
    public async Task Apply_makes_every_change_and_again_none()
    {
        await using var fabric = await FabricCluster.Start();
        var plan = await Plan(fabric, Everything);
        Assert.Empty(plan.Mistakes);
        Assert.All(plan.Steps, step => Assert.True(step.Changes, step.Text));

        Assert.Equal((plan.Steps.Count, null), await Changes(fabric).Apply(plan, "request"));

        var zone = World(fabric).Zone("xx-tiny-a")!;
        Assert.Equal((3, 300), (zone.Hardware.RackCount, zone.Hardware.PoolOf("cloud_essd")!.CapacityGib));
        Assert.False(World(fabric).Zone("xx-tiny-b")!.IsOpen);
        Assert.Equal(3, (await Changes(fabric).Parts()).Count());

        // Only one host of six is in service: two instances of two vCPUs find room.
        var placer = fabric.Services.GetRequiredService<Placer>();
        Assert.Equal(2, (await placer.Place(new PlacementRequest("xx-tiny-a", "ecs.g7.large", 9, 1) { MinCount = 1 })).Value.Length);
        Assert.Empty(await fabric.Services.GetRequiredService<Recount>().Run(TestContext.Current.CancellationToken));
        Assert.All((await Plan(fabric, Everything)).Steps, step => Assert.False(step.Changes, step.Text));

        var back = await Plan(fabric, """{ "undrain": ["xx-tiny-a-r0001", "xx-tiny-a-r0002-h01"] }""");
        Assert.Null((await Changes(fabric).Apply(back, "request")).Fault);
        Assert.Equal(8, (await placer.Place(new PlacementRequest("xx-tiny-a", "ecs.g7.large", 9, 1) { MinCount = 1 })).Value.Length);
    }

    /// <summary>A region opens before whatever opens in it, in whichever order the document names them.</summary>
    [Theory]
    [InlineData("""{ "reopen": ["cn-hangzhou-b", "cn-hangzhou-e", "cn-hangzhou"] }""", "cn-hangzhou-b")]
    [InlineData("""{ "reopen": ["cn-hangzhou"], "zones": [{ "region": "cn-hangzhou", "zone": "cn-hangzhou-z", "offer": "standard" }] }""", "cn-hangzhou-z")]
    public async Task Apply_reopens_a_region_before_its_zones(string document, string zone)
    {
        await using var fabric = await FabricCluster.Start();
        var all = World(fabric).ZonesOf("cn-hangzhou").Select(known => $"\"{known.ZoneId}\"");
        Assert.Null((await Changes(fabric).Apply(await Plan(fabric, $$"""{ "close": ["cn-hangzhou", {{string.Join(',', all)}}] }"""), "request-1")).Fault);
        Assert.False(World(fabric).Region("cn-hangzhou")!.IsOpen);

        Assert.Null((await Changes(fabric).Apply(await Plan(fabric, document), "request-2")).Fault);

        Assert.True(World(fabric).Region("cn-hangzhou")!.IsOpen);
        Assert.True(World(fabric).Zone(zone)!.IsOpen);
    }

    [Fact]
    public async Task Apply_ends_at_the_first_refusal_and_goes_on_from_there_when_sent_again()
    {
        await using var fabric = await FabricCluster.Start();
        var key = new ResourceKey("cn-hangzhou", "test-thing", "t");
        await Commit(fabric, RowVersion.None, new RowVersion(1, 1));
        const string Document = """{ "drain": ["cn-hangzhou-k-r0001"], "close": ["cn-hangzhou-k"], "racks": [] }""";

        var (done, fault) = await Changes(fabric).Apply(await Plan(fabric, Document), "request");
        Assert.Equal((1, RegionFaults.DataCenterNotEmpty), (done, fault));
        await Commit(fabric, new RowVersion(1, 1), RowVersion.None);

        var again = await Plan(fabric, Document);
        Assert.Equal([false, true], again.Steps.Select(step => step.Changes));
        Assert.Null((await Changes(fabric).Apply(again, "request")).Fault);
        Assert.False(World(fabric).Zone("cn-hangzhou-k")!.IsOpen);

        async Task Commit(FabricCluster cluster, RowVersion from, RowVersion to)
        {
            var shape = new RowShape("-", "-", "thing", StatusTrack.Steady("Here"));
            var child = new Usage(Counters.Children(Places.ZoneKey("cn-hangzhou", "cn-hangzhou-k")), from == RowVersion.None ? 1 : -1);
            var set = new ChangeSet([new RowChange(key, from, to, to == RowVersion.None ? null : shape, new byte[] { 1 }, DateTimeOffset.UnixEpoch)], [], [child], []);
            Assert.True((await cluster.Services.GetRequiredService<StoreWriter>().CommitAsync(set)).IsCommitted);
        }
    }

    [Fact]
    public async Task Plan_of_a_bad_document_names_every_mistake_in_itself()
    {
        await using var fabric = await FabricCluster.Start();
        var plan = await Plan(
            fabric,
            """
            {
              "zones": [{ "region": "cn-hangzhou", "zone": "cn-shanghai-z", "offer": "none", "hardware": "much" }],
              "racks": [{ "zone": "cn-hangzhou-k", "chip": "sand", "racks": 0, "hosts": 100, "vcpus": 1, "memoryGib": 1, "after": -1 }],
              "pools": [{ "zone": "cn-hangzhou-k", "name": "Bad Name", "categories": ["cloud_gold"], "capacityGib": 0 }]
            }
            """);

        Assert.Empty(plan.Steps);
        Assert.All(
            ["cn-shanghai-z", "'none'", "'much'", "'sand'", "racks is 1", "hosts of a rack", "after", "its name", "cloud_gold", "capacityGib"],
            mistake => Assert.Contains(plan.Mistakes, text => text.Contains(mistake, StringComparison.Ordinal)));
        Assert.Equal(10, plan.Mistakes.Count);
    }

    /// <summary>Two regions with one code, or one zone, would be a world that no process can read; a name that is too long, a region that no call can reach.</summary>
    [Theory]
    [InlineData("\"xx1\"", "\"bp1\"", "code 'bp1'")]
    [InlineData("xx-tiny", "cn-hangzhou-", "zone 'cn-hangzhou-b'")]
    [InlineData("xx-tiny", "xx-0123456789-0123456789-0123456789-0123456789-0123456789-0123456", "the id is not made")]
    public async Task Plan_of_a_region_that_the_world_cannot_take_is_a_mistake(string own, string other, string mistake)
    {
        await using var fabric = await FabricCluster.Start();
        var document = Everything.Replace("xx-tiny-a", "xx-tiny-b", StringComparison.Ordinal).Replace(own, other, StringComparison.Ordinal)
            .Replace("cn-hangzhou--b", "cn-hangzhou-b", StringComparison.Ordinal);

        Assert.Contains((await Plan(fabric, document)).Mistakes, text => text.Contains(mistake, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_who_open_regions_with_one_code_at_once_do_not_both_succeed()
    {
        await using var fabric = await FabricCluster.Start();
        var first = await Plan(fabric, Everything);
        var second = await Plan(fabric, Everything.Replace("xx-tiny", "xx-other", StringComparison.Ordinal));

        Assert.Null((await Changes(fabric).Apply(first, "request-1")).Fault);
        Assert.Equal((0, RegionFaults.CodeTaken("xx1")), await Changes(fabric).Apply(second, "request-2"));
    }

    [Fact]
    public async Task Plan_of_a_region_that_is_closed_from_the_start_is_a_mistake()
    {
        await using var fabric = await FabricCluster.Start();

        Assert.Contains("xx-tiny", Assert.Single((await Plan(fabric, Everything.Replace("available", "closed", StringComparison.Ordinal))).Mistakes));
    }

    [Fact]
    public async Task Plan_of_what_the_world_does_not_have_names_every_mistake()
    {
        await using var fabric = await FabricCluster.Start();
        var plan = await Plan(
            fabric,
            """
            {
              "zones": [{ "region": "cn-nowhere", "zone": "cn-nowhere-a", "offer": "standard" }],
              "racks": [{ "zone": "cn-nowhere-b", "chip": "yitian-710", "racks": 1, "hosts": 1, "vcpus": 1, "memoryGib": 1 },
                        { "zone": "cn-hangzhou-k", "after": 3, "chip": "yitian-710", "racks": 1, "hosts": 1, "vcpus": 1, "memoryGib": 1 }],
              "pools": [{ "zone": "cn-hangzhou-k", "name": "essd", "categories": ["cloud_essd"], "capacityGib": 1 }],
              "drain": ["cn-hangzhou-k-r9999", "cn-hangzhou-k-r0001-h99", "x"], "close": ["cn-nowhere"], "reopen": ["cn-nowhere"]
            }
            """);

        Assert.Equal(9, plan.Mistakes.Count);
        Assert.Empty(plan.Steps);
    }

    [Theory]
    [InlineData("""{ "drian": [] }""", "drian")]
    [InlineData("""{ "drain": null }""", "drain")]
    [InlineData("""{ "drain": [null] }""", "drain holds null")]
    [InlineData("""{ "pools": [null], "regions": [null] }""", "regions holds null")]
    [InlineData("""{ "offers": { "x": null } }""", "offers holds null")]
    [InlineData("""{ "hardware": { "x": null } }""", "hardware holds null")]
    [InlineData("[]", "WorldChangeDocument")]
    [InlineData("null", "null")]
    public async Task Plan_of_what_is_no_such_document_says_where(string document, string where)
    {
        await using var fabric = await FabricCluster.Start();

        Assert.Contains((await Plan(fabric, document)).Mistakes, mistake => mistake.Contains(where, StringComparison.Ordinal));
    }

    /// <summary>Whoever says after which rack is given a repetition; whoever does not has asked for as many more.</summary>
    [Theory]
    [InlineData("", 4)]
    [InlineData("\"after\": 186,", 2)]
    public async Task Two_who_order_the_same_racks_at_once_get_those_of_both_unless_they_say_where(string after, int added)
    {
        await using var fabric = await FabricCluster.Start();
        var before = World(fabric).Zone("cn-hangzhou-k")!.Hardware.RackCount;
        Assert.Equal(186, before);
        var order = $$"""{ "racks": [{ "zone": "cn-hangzhou-k", {{after}} "chip": "yitian-710", "racks": 2, "hosts": 16, "vcpus": 128, "memoryGib": 1024 }] }""";
        var (first, second) = (await Plan(fabric, order), await Plan(fabric, order));
        Assert.EndsWith("behind rack 186", Assert.Single(second.Steps).Text);

        Assert.Null((await Changes(fabric).Apply(first, "request-1")).Fault);
        Assert.Null((await Changes(fabric).Apply(second, "request-2")).Fault);

        Assert.Equal(before + added, World(fabric).Zone("cn-hangzhou-k")!.Hardware.RackCount);
    }

    [Fact]
    public async Task Host_with_an_instance_does_not_retire()
    {
        await using var fabric = await FabricCluster.Start();
        var placer = fabric.Services.GetRequiredService<Placer>();
        var placed = Assert.Single((await placer.Place(new PlacementRequest("cn-hangzhou-k", "ecs.g8y.large", 1, 5))).Value);
        var writer = fabric.Services.GetRequiredService<StoreWriter>();
        Assert.True((await writer.CommitAsync(Taker.Set("i-1", placed, placed.Ceilings))).IsCommitted);

        var plan = await Plan(fabric, $$"""{ "retire": ["{{placed.Place.RackId}}"] }""");

        Assert.Equal(HardwareFaults.PartNotEmpty, (await Changes(fabric).Apply(plan, "request")).Fault);
    }

    private static WorldChanges Changes(FabricCluster fabric) => fabric.Services.GetRequiredService<WorldChanges>();

    private static World World(FabricCluster fabric) => fabric.Services.GetRequiredService<IWorldView>().Current;

    private static Task<WorldPlan> Plan(FabricCluster fabric, string document) =>
        Changes(fabric).Plan(JsonDocument.Parse(document).RootElement);
}
