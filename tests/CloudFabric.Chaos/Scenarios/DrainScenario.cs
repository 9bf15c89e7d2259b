using System.Diagnostics;
using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Processes;
using CloudFabric.Chaos.Reports;

namespace CloudFabric.Chaos.Scenarios;

/// <summary>
/// A rack is drained while its zone is full of life. Everything on it moves, nobody's call fails because of it, and the empty rack retires.
/// With a kill in the middle of the drain it is the same, but for 503s that pass.
/// </summary>
internal sealed class DrainScenario(DrainScenario.Plan plan, IFabricTarget target)
{
    private const int LaunchMax = 100;
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly Report _report = new("drain");
    private volatile bool _over;

    /// <summary>What is done.</summary>
    /// <param name="Stay">Instances that live through it.</param>
    internal sealed record Plan(string Region, int Clients, int Seconds, int Stay, int Racks, int Hosts, bool Kill);

    /// <summary>
    /// Options: <c>--clients 16 --seconds 15 --stay 200 --racks 4 --hosts 8 --kill --region R</c>, and those of <see cref="TargetOptions"/>.
    /// </summary>
    public static async Task<int> RunAsync(ScenarioOptions options)
    {
        var target = TargetOptions.From(options, seed: 1, timing: "off");
        var plan = new Plan(
            options.Text("region", "cn-hangzhou"), options.Number("clients", 16), options.Number("seconds", 15), options.Number("stay", 200),
            options.Number("racks", 4), options.Number("hosts", 8), options.Flag("kill"));
        options.RefuseUnknown();
        await using var fabric = target.Make("drain");
        await fabric.StartAsync();
        return await new DrainScenario(plan, fabric).RunAsync();
    }

    private async Task<int> RunAsync()
    {
        using var clients = new FabricClients(target.Endpoints, plan.Clients, CallTimeout);
        var policy = new RetryPolicy(clients);
        var world = new WorldCalls(clients, plan.Region, plan.Racks, plan.Hosts);
        await world.OpenAsync();
        var calls = await InstanceCalls.MakeAsync(clients, plan.Region, world.Zone);
        var user = new DrainClient(calls, policy, target);
        var staying = new List<string>();
        while (staying.Count < plan.Stay)
        {
            staying.AddRange(await user.LaunchAsync(Math.Min(LaunchMax, plan.Stay - staying.Count), $"stay-{staying.Count}"));
        }

        var load = Task.WhenAll(Enumerable.Range(0, plan.Clients).Select(number => Task.Run(() => user.WorkAsync(number, () => _over))));
        await Task.Delay(TimeSpan.FromSeconds(plan.Seconds / 3.0));
        var (moved, took) = await DrainAsync(world, user);
        await Task.Delay(TimeSpan.FromSeconds(plan.Seconds / 3.0));
        _over = true;
        await load;
        _report.Violations(user.Unexpected);
        _report.Violations(plan.Kill ? user.Errors.Forbidden : user.Errors.Forbidden.Concat(Unavailable(user)));
        await CheckAsync(world, clients[0], staying, await calls.ListAsync(policy));
        Print(user, staying.Count, moved, took);
        return _report.Finish();
    }

    /// <summary>Drains the first rack and waits until it is empty.</summary>
    /// <returns>How many instances it had, and how long that took.</returns>
    private async Task<(long Moved, TimeSpan Took)> DrainAsync(WorldCalls world, DrainClient user)
    {
        var began = Stopwatch.GetTimestamp();
        await world.DrainAsync();
        var had = await world.LeftAsync();
        if (plan.Kill)
        {
            user.Errors.Strike(Stopwatch.GetTimestamp());
            await target.KillAsync();
            await target.RestartAsync();
        }

        var left = await world.LeftAsync();
        for (; left > 0 && Stopwatch.GetElapsedTime(began) < Patience; left = await world.LeftAsync())
        {
            await Task.Delay(Glance);
        }

        if (left > 0)
        {
            _report.Violation($"{left} instances are still on the rack after {Patience.TotalSeconds} s");
        }

        return (had, Stopwatch.GetElapsedTime(began));
    }

    private async Task CheckAsync(WorldCalls world, Client.FabricClient client, List<string> staying, List<string> listed)
    {
        _report.Violations(staying.Except(listed).Select(id => $"{id} is lost"));
        _report.Violations(listed.Except(staying).Select(id => $"{id} was deleted"));
        _report.Violations(await FabricState.DriftAsync(client));
        try
        {
            await world.RetireAsync();
        }
        catch (InvalidOperationException refused)
        {
            _report.Violation(refused.Message);
        }
    }

    private static IEnumerable<string> Unavailable(DrainClient user) =>
        user.Errors.Count(CallResult.Unavailable) is > 0 and var count ? [$"{count} calls were answered 503, and nobody was killed"] : [];

    private void Print(DrainClient user, int staying, long moved, TimeSpan took)
    {
        var table = new Table("instances", "clients", "calls", "on the rack", "empty after", "503", "lost", "unexpected");
        table.Row(
            $"{staying}", $"{plan.Clients}", $"{user.Calls}", $"{moved}", Report.Milliseconds(took), $"{user.Errors.Count(CallResult.Unavailable)}",
            $"{user.Errors.Count(CallResult.ConnectionLost)}", $"{user.Unexpected.Count}");
    }
}
