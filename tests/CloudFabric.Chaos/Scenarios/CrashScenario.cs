using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Checking;
using CloudFabric.Chaos.Processes;
using CloudFabric.Chaos.Reports;

namespace CloudFabric.Chaos.Scenarios;

/// <summary>
/// <c>kill -9</c> in the middle of many concurrent creates with client tokens, again and again on the same, growing data. Whatever was
/// acknowledged is there once, nothing is half made, counters equal a recount, and clients saw retryable errors only.
/// </summary>
internal sealed class CrashScenario(int rounds, int creates, int seed, DiskCalls disks, IFabricTarget target)
{
    private const int RepeatedTokens = 200;
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(30);

    private readonly CreateLedger _ledger = new();
    private readonly Report _report = new("crash");
    private readonly Table _table = new("round", "acked at kill", "503", "lost", "errors for", "slowest call", "disks", "violations");

    /// <summary>Options: <c>--rounds 20 --creates 2000</c>, those of <see cref="TargetOptions"/> and of <see cref="DiskCalls"/>.</summary>
    public static async Task<int> RunAsync(ScenarioOptions options)
    {
        var target = TargetOptions.From(options, seed: 1, timing: "fast");
        var (rounds, creates, disks) = (options.Number("rounds", 20), options.Number("creates", 2000), DiskCalls.From(options, sizeGib: 1));
        options.RefuseUnknown();
        await using var fabric = target.Make("crash");
        await fabric.StartAsync();
        return await new CrashScenario(rounds, creates, target.Seed, disks, fabric).RunAsync();
    }

    private async Task<int> RunAsync()
    {
        using var clients = new FabricClients(target.Endpoints, creates, CallTimeout);
        for (var round = 1; round <= rounds; round++)
        {
            await RoundAsync(round, clients);
        }

        return _report.Finish();
    }

    private async Task RoundAsync(int round, FabricClients clients)
    {
        var policy = new RetryPolicy(clients);
        var calls = new CreateCalls(clients, policy, disks, target);
        WantedDisk[] wanted = [.. Enumerable.Range(0, creates).Select(i => _ledger.Want($"crash-{round}-{i}", $"crash-{seed}-{round}-{i}", disks.SizeGib))];
        var killAt = new Random((seed * 1000) + round).Next(creates / 10, creates * 9 / 10);
        await CreateAndKillAsync(wanted, calls, killAt);
        await Task.WhenAll(wanted.Take(RepeatedTokens).Select((disk, i) => calls.CreateAsync(disk, i + 1)));

        var listed = await disks.ListAsync(policy);
        string[] wrong =
        [
            .. calls.Errors.Forbidden,
            .. _ledger.Check(listed, await disks.TotalAsync(policy)),
            .. await FabricState.DriftAsync(clients[0]),
        ];
        _report.Violations(wrong.Select(text => $"round {round}: {text}"));
        _table.Row(
            $"{round}", $"{killAt}", $"{calls.Errors.Count(CallResult.Unavailable)}", $"{calls.Errors.Count(CallResult.ConnectionLost)}",
            Report.Milliseconds(calls.Errors.Lasted), Report.Milliseconds(calls.Slowest), $"{listed.Count}", $"{wrong.Length}");
    }

    /// <summary>A lone process comes back at once, for nobody else can answer; a cluster must get over its loss with the silos it has left.</summary>
    private async Task CreateAndKillAsync(WantedDisk[] wanted, CreateCalls calls, int killAt)
    {
        var acknowledged = 0;
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = Task.WhenAll(wanted.Select(async (disk, i) =>
        {
            if (await calls.CreateAsync(disk, i) && Interlocked.Increment(ref acknowledged) == killAt)
            {
                reached.SetResult();
            }
        }));
        await Task.WhenAny(reached.Task, all);
        await target.KillAsync();
        if (target.Endpoints.Count > 1)
        {
            await all;
        }

        await target.RestartAsync();
        await all;
    }
}
