using System.Net;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>What an operator looks at and turns.</summary>
public sealed class OperatorTests
{
    [Fact]
    public async Task Dashboard_and_metrics_show_what_was_done()
    {
        using var data = new DataFolder();
        await using var fabric = await FabricProcess.StartAsync(data.Path);
        var calls = new PlainCalls(fabric.Port);
        await calls.CreateDiskAsync();

        var (status, type, page) = await calls.GetAsync("/dashboard/");

        Assert.Equal((HttpStatusCode.OK, "text/html"), (status, type));
        Assert.Contains("Orleans Dashboard", page);
        await calls.GetUntilAsync("/dashboard/DashboardCounters", text => text.Contains("\"CloudFabric.Services.Disks.DiskGrain\"", StringComparison.Ordinal));
        await calls.GetUntilAsync("/metrics", text => Figure(text, "cloudfabric_requests_total{", "action=\"CreateDisk\"") >= 1
            && Figure(text, "cloudfabric_store_batch_size_count", "") >= 1);
    }

    [Fact]
    public async Task Without_the_role_there_is_no_dashboard()
    {
        using var data = new DataFolder();
        await using var fabric = await FabricProcess.StartAsync(data.Path, "--roles", "silo,gateway");

        var (status, _, _) = await new PlainCalls(fabric.Port).GetAsync("/dashboard/");

        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task Timing_that_was_set_survives_a_restart_and_wins_over_the_option()
    {
        using var data = new DataFolder();
        await using (var fabric = await FabricProcess.StartAsync(data.Path, "--timing", "realistic"))
        {
            var calls = new PlainCalls(fabric.Port);
            Assert.Equal("Creating", await StatusOfNewDiskAsync(calls));
            Assert.Equal("""{"timing":"off"}""", await calls.PutAsync("/fabric/v1/settings", """{"timing":"off"}"""));
            Assert.Equal("Available", await StatusOfNewDiskAsync(calls));
            Assert.Equal(0, await fabric.StopAsync());
        }

        await using (var fabric = await FabricProcess.StartAsync(data.Path, "--timing", "realistic"))
        {
            var calls = new PlainCalls(fabric.Port);
            Assert.Equal("Available", await StatusOfNewDiskAsync(calls));
            Assert.Equal("""{"timing":"off"}""", (await calls.GetAsync("/fabric/v1/settings")).Text);
        }
    }

    private static async Task<string> StatusOfNewDiskAsync(PlainCalls calls) =>
        (await calls.DescribeDiskAsync(await calls.CreateDiskAsync())).GetProperty("Status").GetString()!;

    /// <summary>The value of the first line that starts so and has the label; 0 where there is none.</summary>
    private static double Figure(string metrics, string start, string label) => metrics.Split('\n')
        .Where(line => line.StartsWith(start, StringComparison.Ordinal) && line.Contains(label, StringComparison.Ordinal))
        .Select(line => double.Parse(line[(line.LastIndexOf('}') + 1)..].Trim().Split(' ')[0]))
        .FirstOrDefault();
}
