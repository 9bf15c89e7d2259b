using CloudFabric.Benchmarks.Load;
using CloudFabric.Chaos;
using CloudFabric.Chaos.Reports;
using CloudFabric.Client;

namespace CloudFabric.Benchmarks.Measures;

/// <summary>
/// Pages of 100 by token with filters, of disks and of instances, among 10³ to 10⁶ of one account. Each number of them has a region of its own in one
/// database, so that all are measured in turn. Some filters find every fourth row; others only the oldest hundred, which lie at the end of the list.
/// </summary>
internal sealed class PagesMeasure(FabricClient client, int connections, TimeSpan warmUp, TimeSpan measured)
{
    private static readonly (string Region, int Rows)[] Levels = [("cn-hangzhou", 1_000), ("cn-shanghai", 100_000), ("cn-beijing", 1_000_000)];

    private readonly Failures _failures = new();

    /// <summary>
    /// Options: <c>--connections 2 --rounds 3 --warm-up 1 --seconds 1 --large --account 1000000000000001</c>, those of <see cref="Hosts"/>.
    /// </summary>
    public static async Task<int> RunAsync(ScenarioOptions options)
    {
        var (connections, rounds) = (options.Number("connections", 2), options.Number("rounds", 3));
        var account = options.Text("account", "1000000000000001");
        var (warmUp, measured) = (TimeSpan.FromSeconds(options.Number("warm-up", 1)), TimeSpan.FromSeconds(options.Number("seconds", 1)));
        var levels = options.Flag("large") ? Levels : Levels[..^1];
        var host = Hosts.Product(options, "bench-pages", "off");
        try
        {
            options.RefuseUnknown();
            using var silo = host.Start();
            await silo.WaitUntilReadyAsync();
            await Seeding.PlantAsync(host.Endpoint, [.. levels.SelectMany(level => PageFilter.Kinds.Select(kind =>
                new SeedOrder(account, level.Region, level.Rows, kind, Labelled: true)))]);
            using var client = Hosts.Client(host.Endpoint, connections);
            return await new PagesMeasure(client, connections, warmUp, measured).RunAsync(levels, rounds);
        }
        finally
        {
            Hosts.Clean(host);
        }
    }

    private async Task<int> RunAsync((string Region, int Rows)[] levels, int rounds)
    {
        var zones = new Dictionary<string, string>();
        foreach (var (region, _) in levels)
        {
            zones[region] = await FirstZoneAsync(region);
        }

        var table = new Table([
            "filter".PadRight(34), "rows on it", "pages/s", .. levels.Skip(1).Select(level => $"x 10^{Math.Log10(level.Rows):0} to 10^3"),
        ]);
        foreach (var filter in PageFilter.All)
        {
            var rates = levels.ToDictionary(level => level, _ => new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                foreach (var level in levels)
                {
                    rates[level].Add((await WalkAsync(filter, level.Region, zones[level.Region])).PerSecond);
                }
            }

            var first = Median.Of(rates[levels[0]]);
            var rows = (await PageAsync(filter, levels[0].Region, zones[levels[0].Region], "")).Count;
            table.Row([filter.ToString(), $"{rows}", $"{first:0}", .. levels.Skip(1).Select(level => $"{first / Median.Of(rates[level]):0.00}")]);
        }

        Console.WriteLine($"\nwanted: at most 1.3 times the time at 10^3; medians of {rounds} rounds, {connections} connections, 100 rows a page");
        return _failures.Finish();
    }

    /// <summary>Each worker goes through the list from its beginning to its end, again and again.</summary>
    private Task<LoadResult> WalkAsync(PageFilter filter, string region, string zone)
    {
        var tokens = new string[connections];
        return ClosedLoop.RunAsync(connections, warmUp, measured, async worker =>
        {
            var page = await PageAsync(filter, region, zone, tokens[worker] ?? "");
            tokens[worker] = page.Next;
            return page.Succeeded;
        });
    }

    private async Task<(bool Succeeded, int Count, string Next)> PageAsync(PageFilter filter, string region, string zone, string token)
    {
        var answer = await client.CallAsync(ApiVersion.Ecs, filter.Action, [new("MaxResults", "100"), new("NextToken", token), .. filter.Parameters(region, zone)]);
        return _failures.Check(answer) && filter.Rows(answer.Body) is var rows
            ? (true, rows.GetArrayLength(), answer.Body.TryGetProperty("NextToken", out var next) ? next.GetString() ?? "" : "")
            : (false, 0, "");
    }

    /// <summary>The zone of the hits: the first row of each seeding is one.</summary>
    private async Task<string> FirstZoneAsync(string region)
    {
        var answer = await client.CallAsync(ApiVersion.Ecs, "DescribeDisks", [new("RegionId", region), new("DiskName", "rare-0")]);
        return answer.Body.GetProperty("Disks").GetProperty("Disk")[0].GetProperty("ZoneId").GetString()!;
    }
}
