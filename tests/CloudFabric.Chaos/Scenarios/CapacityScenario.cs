using System.Diagnostics;
using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Capacity;
using CloudFabric.Chaos.Processes;
using CloudFabric.Chaos.Reports;

namespace CloudFabric.Chaos.Scenarios;

/// <summary>
/// Many buyers ask for a third more instances and disks than there will be room for, while the room grows. In the end all of it is sold and
/// nothing twice, at no time more than there is, and who got nothing was told so with the official code.
/// </summary>
internal sealed class CapacityScenario(RoomPlan plan, int buyers, int seed, IFabricTarget target)
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(30);

    private readonly Report _report = new("capacity");
    private readonly Sales _sales = new();

    /// <summary>Options: <c>--scale 200000 --clients 64</c>, those of <see cref="TargetOptions"/>.</summary>
    public static async Task<int> RunAsync(ScenarioOptions options)
    {
        var plan = new RoomPlan(options.Number("scale", 200_000));
        var (buyers, target) = (options.Number("clients", 64), TargetOptions.From(options, seed: 1, timing: "off"));
        options.RefuseUnknown();
        if (plan.Scale == 0 || plan.Scale % RoomPlan.ScaleStep != 0)
        {
            throw new UsageException($"--scale needs a multiple of {RoomPlan.ScaleStep}.");
        }

        using var world = WorldFile.Write(plan.World());
        await using var fabric = (target with { More = ["--world", world.Path] }).Make("capacity");
        await fabric.StartAsync();
        return await new CapacityScenario(plan, buyers, target.Seed, fabric).RunAsync();
    }

    private async Task<int> RunAsync()
    {
        using var clients = new FabricClients(target.Endpoints, buyers + 2, CallTimeout);
        var policy = new RetryPolicy(clients);
        var wishes = Wish.Mix(plan, await SitesAsync(new NetworkCalls(policy, RoomPlan.Region)), seed);
        var growth = new RoomGrowth(plan, clients, patience: Math.Max(1, Math.Min(8, buyers / 2)));
        var watch = new RoomWatch(plan, growth, clients);
        var began = Stopwatch.GetTimestamp();
        var buying = new Buyers(buyers, wishes, growth, policy, _sales).RunAsync();
        await Task.WhenAll(growth.RunAsync(buying), watch.RunAsync(buying), buying);
        Print(watch, Stopwatch.GetElapsedTime(began));
        _report.Violations(watch.Oversold);
        _report.Violations(_sales.Wrong);
        _report.Violations(await new SalesAudit(plan, _sales, clients, new RowLists(policy, RoomPlan.Region)).CheckAsync());
        return _report.Finish();
    }

    /// <summary>A vSwitch with more addresses than its zone has places, and a group that takes them all.</summary>
    private static async Task<List<Site>> SitesAsync(NetworkCalls networks)
    {
        var vpc = await networks.MakeVpcAsync("10.0.0.0/8");
        List<Site> sites = [];
        foreach (var zone in RoomPlan.Zones)
        {
            var vswitch = await networks.MakeVSwitchAsync(vpc, zone, $"10.{sites.Count}.0.0/16");
            sites.Add(new Site(zone, vswitch, await networks.MakeGroupAsync(vpc, "enterprise")));
        }

        return sites;
    }

    private void Print(RoomWatch watch, TimeSpan took)
    {
        var sold = _sales.Instances.Count + _sales.Disks.Count;
        var table = new Table("asked", "room", "instances", "disks", "sold/s", "refused", "asked again", "samples", "seconds");
        table.Row(
            $"{plan.Scale}", $"{plan.Places(RoomPlan.LastRacks) * 2}", $"{_sales.Instances.Count}", $"{_sales.Disks.Count}",
            $"{sold / took.TotalSeconds:0}", $"{_sales.Refusals.Values.Sum()}", $"{_sales.Undecided}", $"{watch.Samples}", $"{took.TotalSeconds:0.0}");
        foreach (var (code, count) in _sales.Refusals.OrderBy(refusal => refusal.Key, StringComparer.Ordinal))
        {
            _report.Line($"refused: {code} {count}");
        }
    }
}
