using System.Net;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>The world that is served is the one that was asked for.</summary>
public sealed class WorldTests
{
    private const string Tiny = """
        {
          // One region with one zone that sells one category.
          "offers": { "little": ["cloud_essd"] },
          "regions": [{
            "id": "xx-tiny", "name": "Tiny", "chineseName": "小", "city": "Smallville", "chineseCity": "小镇", "area": "Nowhere",
            "latitude": 1.5, "longitude": -2.5, "code": "xx1", "opened": 2020, "status": "available", "zones": { "xx-tiny-a": "little" }
          }]
        }
        """;

    [Fact]
    public async Task World_of_a_file_is_all_there_is()
    {
        using var data = new DataFolder();
        await using var fabric = await FabricProcess.StartAsync(data.Path, "--world", await WriteAsync(data, Tiny));
        var calls = new PlainCalls(fabric.Port);

        var regions = (await calls.AskAsync("DescribeRegions")).GetProperty("Regions").GetProperty("Region").EnumerateArray();
        var id = await calls.CreateDiskAsync("xx-tiny", "xx-tiny-a");
        var (status, _, text) = await calls.SendAsync("DescribeZones", ("RegionId", PlainCalls.Region));

        Assert.Equal("xx-tiny", Assert.Single(regions).GetProperty("RegionId").GetString());
        Assert.StartsWith("d-xx1", id);
        Assert.Equal("xx-tiny-a", (await calls.DescribeDiskAsync(id, "xx-tiny")).GetProperty("ZoneId").GetString());
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("InvalidRegionId.NotFound", text);
    }

    [Fact]
    public async Task World_with_mistakes_is_refused_with_each_of_them()
    {
        using var data = new DataFolder();
        var file = await WriteAsync(data, Tiny.Replace("\"xx-tiny-a\": \"little\"", "\"xx-tiny-a\": \"much\"").Replace("available", "lost"));

        var (code, said) = await FabricProcess.RunAsync(data.Path, "--world", file);

        Assert.Equal(1, code);
        Assert.Contains("2 mistakes", said);
        Assert.All(["much", "lost"], mistake => Assert.Contains(mistake, said));
        Assert.DoesNotContain("   at ", said);
    }

    [Fact]
    public async Task World_that_was_changed_while_it_ran_is_the_same_after_a_kill()
    {
        const string Change = """
            {
              "zones": [{ "region": "xx-tiny", "zone": "xx-tiny-b", "offer": "standard" }],
              "racks": [{ "zone": "xx-tiny-a", "chip": "yitian-710", "racks": 1, "hosts": 1, "vcpus": 8, "memoryGib": 64 }],
              "drain": ["xx-tiny-a-r0001"]
            }
            """;
        using var data = new DataFolder();
        var file = await WriteAsync(data, Tiny);
        string changed;
        await using (var fabric = await FabricProcess.StartAsync(data.Path, "--world", file))
        {
            var calls = new PlainCalls(fabric.Port);
            var (status, text) = await calls.PostAsync("/fabric/v1/world/apply", Change);
            Assert.True(status == HttpStatusCode.OK, text);
            changed = (await calls.GetAsync("/fabric/v1/world")).Text;
            await calls.CreateDiskAsync("xx-tiny", "xx-tiny-b");
            await fabric.KillAsync();
        }

        await using var again = await FabricProcess.StartAsync(data.Path, "--world", file);
        var after = new PlainCalls(again.Port);
        Assert.All(["xx-tiny-b", "yitian-710", "Draining"], word => Assert.Contains(word, changed));
        Assert.Equal(changed, (await after.GetAsync("/fabric/v1/world")).Text.Replace("\"usedGib\":20", "\"usedGib\":0").Replace("399999980", "400000000"));
        Assert.Contains("{\"drift\":[]}", (await after.GetAsync("/fabric/v1/counters/recount")).Text);
    }

    [Fact]
    public async Task Regions_that_were_not_asked_for_do_not_exist()
    {
        using var data = new DataFolder();
        await using var fabric = await FabricProcess.StartAsync(data.Path, "--regions", "cn-*");
        var calls = new PlainCalls(fabric.Port);

        var regions = (await calls.AskAsync("DescribeRegions")).GetProperty("Regions").GetProperty("Region").EnumerateArray()
            .Select(region => region.GetProperty("RegionId").GetString()!).ToList();

        Assert.Contains(PlainCalls.Region, regions);
        Assert.All(regions, region => Assert.StartsWith("cn-", region));
        Assert.Contains("InvalidRegionId.NotFound", (await calls.SendAsync("DescribeZones", ("RegionId", "us-west-1"))).Text);
    }

    private static async Task<string> WriteAsync(DataFolder data, string world)
    {
        var file = Path.Combine(data.Path, "world.json");
        await File.WriteAllTextAsync(file, world, TestContext.Current.CancellationToken);
        return file;
    }
}
