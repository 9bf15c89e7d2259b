using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>A throttled official client waits as long as it is told, and succeeds.</summary>
public sealed class ThrottlingTests
{
    [Fact]
    public async Task Client_with_retries_waits_as_long_as_it_is_told_and_succeeds()
    {
        Requirements.OfficialClients();
        using var data = new DataFolder();
        await using var fabric = await FabricProcess.StartAsync(data.Path, "--auth", "verify");
        await new PlainCalls(fabric.Port).PutAsync("/fabric/v1/throttling", """{"rules":[{"product":"Ecs","action":"DescribeRegions","rate":2,"burst":1}]}""");

        var steps = await NodeRunner.RunAsync("throttled.mjs", new { port = fabric.Port, calls = 4 });

        Assert.All(Enumerable.Range(0, 4), i => Assert.True(steps[$"call {i}"].Succeeded, $"{steps[$"call {i}"].Line}"));
        var waits = steps["waits"].Body.GetProperty("waits").EnumerateArray().Select(wait => wait.GetInt32()).ToList();
        Assert.InRange(waits.Count, 1, 3);
        Assert.All(waits, wait => Assert.InRange(wait, 1, 500));
    }
}
