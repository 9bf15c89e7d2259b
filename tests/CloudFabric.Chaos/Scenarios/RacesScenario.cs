using System.Diagnostics;
using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Processes;
using CloudFabric.Chaos.Races;
using CloudFabric.Chaos.Reports;

namespace CloudFabric.Chaos.Scenarios;

/// <summary>
/// Parents are removed while something is made in them, very often and by many at once: either wins, never both, and in the end no row is without
/// its parent.
/// </summary>
internal sealed class RacesScenario(int rounds, int workers, string only, IFabricTarget target)
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(30);

    private readonly Report _report = new("races");
    private readonly Table _table = new("race", "rounds", "made", "removed", "undecided", "rounds/s");

    /// <summary>Options: <c>--rounds 10000 --workers 24 --race NAME</c>, those of <see cref="TargetOptions"/>.</summary>
    public static async Task<int> RunAsync(ScenarioOptions options)
    {
        var (rounds, workers, only) = (options.Number("rounds", 10_000), options.Number("workers", 24), options.Text("race", ""));
        var target = TargetOptions.From(options, seed: 1, timing: "off");
        options.RefuseUnknown();
        if (workers is 0 or > RaceSite.WorkersMax)
        {
            throw new UsageException($"--workers needs a number from 1 to {RaceSite.WorkersMax}.");
        }

        using var world = WorldFile.Write(RaceSite.World(workers));
        await using var fabric = (target with { More = ["--world", world.Path] }).Make("races");
        await fabric.StartAsync();
        return await new RacesScenario(rounds, workers, only, fabric).RunAsync();
    }

    private async Task<int> RunAsync()
    {
        using var clients = new FabricClients(target.Endpoints, 2 * workers, CallTimeout);
        var policy = new RetryPolicy(clients);
        var networks = new NetworkCalls(policy, RaceSite.Region);
        var sites = await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => RaceSite.MakeAsync(networks, worker)));
        Race[] races =
        [
            new VSwitchRace(clients, networks), new GroupRace(clients, networks), new InstanceRace(clients, networks), new VpcRace(clients, networks),
            new ZoneRace(clients, networks),
        ];
        foreach (var race in races.Where(race => only.Length == 0 || race.Name == only))
        {
            await RunAsync(race, sites, clients);
        }

        var (rows, orphans) = await new OrphanAudit(new RowLists(policy, RaceSite.Region)).RunAsync();
        _report.Line($"{rows} rows looked at, {orphans.Count} without their parent");
        _report.Violations(orphans);
        _report.Violations(await FabricState.DriftAsync(clients[0]));
        return _report.Finish();
    }

    private async Task RunAsync(Race race, RaceSite[] sites, FabricClients clients)
    {
        var tally = new RaceTally(race);
        var next = -1;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(sites.Select(site => Task.Run(async () =>
        {
            for (var own = 0; Interlocked.Increment(ref next) < rounds; own++)
            {
                await RoundAsync(race, site, own, tally, clients);
            }
        })));
        var took = Stopwatch.GetElapsedTime(began);
        _table.Row(race.Name, $"{rounds}", $"{tally.Made}", $"{tally.Removed}", $"{tally.Undecided}", $"{rounds / took.TotalSeconds:0}");
        _report.Violations(tally.Violations);
    }

    private static async Task RoundAsync(Race race, RaceSite site, int round, RaceTally tally, FabricClients clients)
    {
        var contest = await race.PrepareAsync(site, round);
        var (made, removed) = await contest.RunAsync(round, () => clients.TryAsync(0, "DescribeRegions", []));
        if (tally.Add(made, removed))
        {
            await contest.Clear(made, removed.Succeeded);
        }
    }
}
