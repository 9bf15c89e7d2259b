using System.Collections.Concurrent;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>What was answered is there after the process is gone, however it went.</summary>
public sealed class RestartTests
{
    private const string Region = "cn-hangzhou";
    private const int Enough = 150;

    [Fact]
    public async Task Kill_in_the_middle_of_writes_keeps_everything_acknowledged()
    {
        Requirements.OfficialClients();
        using var data = new DataFolder();
        List<string> acknowledged;
        await using (var fabric = await FabricProcess.StartAsync(data.Path))
        {
            acknowledged = await CreateUntilAsync(fabric, most: 1_000_000, fabric.KillAsync);
        }

        Assert.True(acknowledged.Count >= Enough);
        Assert.Empty(acknowledged.Except(await StoredAsync(data, acknowledged)));
    }

    [Fact]
    public async Task Stop_drains_and_keeps_everything()
    {
        Requirements.OfficialClients();
        using var data = new DataFolder();
        List<string> acknowledged;
        await using (var fabric = await FabricProcess.StartAsync(data.Path))
        {
            acknowledged = await CreateUntilAsync(fabric, most: Enough, async () => Assert.Equal(0, await fabric.StopAsync()));
        }

        Assert.Equal(Enough, acknowledged.Count);
        Assert.Empty(acknowledged.Except(await StoredAsync(data, acknowledged)));
    }

    /// <summary>Creates disks, ends the fabric once enough were acknowledged, and returns all that were.</summary>
    private static async Task<List<string>> CreateUntilAsync(FabricProcess fabric, int most, Func<Task> end)
    {
        var ids = new ConcurrentQueue<string>();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var zone = (await NodeRunner.RunAsync("call.mjs", Call(fabric, "DescribeZones", new { RegionId = Region })))["call"]
            .List("Zones", "Zone")[0].GetProperty("ZoneId").GetString();
        await using var burst = NodeRunner.Start("burst.mjs", new { port = fabric.Port, region = Region, zone, most }, line =>
        {
            ids.Enqueue(line.GetProperty("id").GetString()!);
            if (ids.Count >= Enough)
            {
                enough.TrySetResult();
            }
        });
        await enough.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await end();
        Assert.Equal(0, await burst.WaitForExitAsync(TimeSpan.FromSeconds(60)));
        return [.. ids];
    }

    /// <summary>Starts on the same data and asks for these disks, a hundred at a time.</summary>
    private static async Task<List<string>> StoredAsync(DataFolder data, List<string> ids)
    {
        await using var fabric = await FabricProcess.StartAsync(data.Path);
        var found = new List<string>();
        foreach (var hundred in ids.Chunk(100))
        {
            var parameters = new { RegionId = Region, PageSize = 100, DiskIds = System.Text.Json.JsonSerializer.Serialize(hundred) };
            var steps = await NodeRunner.RunAsync("call.mjs", Call(fabric, "DescribeDisks", parameters));
            found.AddRange(steps["call"].List("Disks", "Disk").Select(disk => disk.GetProperty("DiskId").GetString()!));
        }

        return found;
    }

    private static object Call(FabricProcess fabric, string action, object parameters) =>
        new { client = "pop-post", scheme = "http", port = fabric.Port, action, parameters };
}
