using CloudFabric.Benchmarks.Load;
using CloudFabric.Chaos;
using CloudFabric.Chaos.Reports;
using CloudFabric.Client;

namespace CloudFabric.Benchmarks.Measures;

/// <summary>
/// A page of 100 disks among 10³ to 10⁶ of one account and region, after a token and as page 1 with its total. Each number of disks has a
/// region of its own in one database, so that all are measured in turn and a noisy minute hits all.
/// </summary>
internal sealed class DescribeMeasure(FabricClient client, int connections, TimeSpan warmUp, TimeSpan measured)
{
    private static readonly (string Region, int Disks)[] Levels =
        [("cn-hangzhou", 1_000), ("cn-shanghai", 10_000), ("cn-beijing", 100_000), ("cn-shenzhen", 1_000_000)];

    private readonly Failures _failures = new();

    /// <summary>
    /// Options: <c>--connections 4 --rounds 5 --warm-up 1 --seconds 2 --large --account 1000000000000001</c>, those of <see cref="Hosts"/>.
    /// </summary>
    public static async Task<int> RunAsync(ScenarioOptions options)
    {
        var (connections, rounds) = (options.Number("connections", 4), options.Number("rounds", 5));
        var account = options.Text("account", "1000000000000001");
        var (warmUp, measured) = (TimeSpan.FromSeconds(options.Number("warm-up", 1)), TimeSpan.FromSeconds(options.Number("seconds", 2)));
        var levels = options.Flag("large") ? Levels : Levels[..^1];
        var host = Hosts.Product(options, "bench-describe", "off");
        try
        {
            options.RefuseUnknown();
            using var silo = host.Start();
            await silo.WaitUntilReadyAsync();
            await Seeding.PlantAsync(host.Endpoint, levels.Select(level => new SeedOrder(account, level.Region, level.Disks)));
            using var client = Hosts.Client(host.Endpoint, connections);
            return await new DescribeMeasure(client, connections, warmUp, measured).RunAsync(levels, rounds);
        }
        finally
        {
            Hosts.Clean(host);
        }
    }

    private async Task<int> RunAsync((string Region, int Disks)[] levels, int rounds)
    {
        var byToken = levels.ToDictionary(level => level, _ => new List<double>());
        var byNumber = levels.ToDictionary(level => level, _ => new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var level in levels)
            {
                var (walk, first) = (await WalkAsync(level.Region), await FirstPageAsync(level.Region));
                if (round > 0)
                {
                    // Round 0 is for the compilers of both processes.
                    byToken[level].Add(walk.PerSecond);
                    byNumber[level].Add(first.PerSecond);
                }
            }
        }

        var table = new Table("disks", "token/s", "time x 10^3", "page 1/s", "time x 10^3");
        foreach (var level in levels)
        {
            table.Row($"{level.Disks}", $"{Rate(byToken, level):0}", Ratio(byToken, level), $"{Rate(byNumber, level):0}", Ratio(byNumber, level));
        }

        Console.WriteLine($"\nwanted: at most 1.3 times the time at 10^3; medians of {rounds} rounds, {connections} connections, 100 disks a page");
        return _failures.Finish();

        static double Rate<TKey>(Dictionary<TKey, List<double>> rates, TKey level) where TKey : notnull => Median.Of(rates[level]);

        string Ratio(Dictionary<(string, int), List<double>> rates, (string, int) level) => $"{Rate(rates, levels[0]) / Rate(rates, level):0.00}";
    }

    /// <summary>Each worker goes through the list from its beginning to its end, again and again.</summary>
    private Task<LoadResult> WalkAsync(string region)
    {
        var tokens = new string[connections];
        return ClosedLoop.RunAsync(connections, warmUp, measured, async worker =>
        {
            var answer = await PageAsync(region, new("MaxResults", "100"), new("NextToken", tokens[worker] ?? ""));
            tokens[worker] = answer.Succeeded && answer.Body.TryGetProperty("NextToken", out var token) ? token.GetString() ?? "" : "";
            return _failures.Check(answer);
        });
    }

    private Task<LoadResult> FirstPageAsync(string region) => ClosedLoop.RunAsync(
        connections, warmUp, measured, async _ => _failures.Check(await PageAsync(region, new("PageNumber", "1"), new("PageSize", "100"))));

    private Task<ApiAnswer> PageAsync(string region, params KeyValuePair<string, string>[] page) =>
        client.CallAsync(ApiVersion.Ecs, "DescribeDisks", [new("RegionId", region), .. page]);
}
