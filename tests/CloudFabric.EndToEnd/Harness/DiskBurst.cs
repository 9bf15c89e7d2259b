using System.Collections.Concurrent;
using System.Text.Json;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>Many disks created at once by an official client while something happens to the server.</summary>
internal static class DiskBurst
{
    /// <summary>None that a shared scenario may take.</summary>
    private const string Region = "us-east-1";

    /// <summary>How many must be acknowledged before it happens.</summary>
    private const int Enough = 150;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Creates disks, lets it happen once enough were acknowledged, and returns all that were in the end.</summary>
    public static async Task<List<string>> CreateUntilAsync(int port, Func<Task> happen)
    {
        var ids = new ConcurrentQueue<string>();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var zone = (await CallAsync(port, "DescribeZones", [new { RegionId = Region }]))["0"].List("Zones", "Zone")[0].GetProperty("ZoneId").GetString();
        await using var burst = NodeRunner.Start("burst.mjs", new { port, region = Region, zone }, line =>
        {
            ids.Enqueue(line.GetProperty("id").GetString()!);
            if (ids.Count >= Enough)
            {
                enough.TrySetResult();
            }
        });
        await enough.Task.WaitAsync(Limit);
        await happen();
        burst.Kill();
        await burst.WaitForExitAsync(Limit);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        return [.. ids];
    }

    /// <summary>Which of these disks are there, asked for a hundred at a time.</summary>
    public static async Task<List<string>> FindAsync(int port, List<string> ids)
    {
        var steps = await CallAsync(port, "DescribeDisks", ids.Chunk(100).Select(hundred =>
            new { RegionId = Region, PageSize = 100, DiskIds = JsonSerializer.Serialize(hundred) }));
        return [.. steps.All.SelectMany(step => step.List("Disks", "Disk")).Select(disk => disk.GetProperty("DiskId").GetString()!)];
    }

    private static Task<Steps> CallAsync(int port, string action, IEnumerable<object> questions)
    {
        var calls = questions.Select((parameters, at) => new { step = $"{at}", action, parameters });
        return NodeRunner.RunAsync("call.mjs", new { client = "pop-post", scheme = "http", port, calls });
    }
}
