using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Checking;
using CloudFabric.Chaos.Processes;
using CloudFabric.Chaos.Reports;

namespace CloudFabric.Chaos.Scenarios;

/// <summary>
/// <c>kill -9</c> in the middle of thousands of concurrent creates with client tokens, again and again on the same, growing data. Whatever was
/// acknowledged is there once, nothing is half made, counters equal a recount, and clients saw retryable errors only.
/// </summary>
internal sealed class CrashScenario(int rounds, int creates, int seed, DiskCalls disks, IFabricTarget target)
{
    private const int RepeatedTokens = 200;
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(30);

    private readonly CreateLedger _ledger = new();
    private readonly Report _report = new("crash");
    private readonly Table _table = new("round", "creates", "interrupted", "503", "before kill", "lost", "errors for", "slowest call", "disks", "violations");

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
        var burst = new KilledBurst(
            creates, calls, target, n => _ledger.Want($"crash-{round}-{n}", $"crash-{seed}-{round}-{n}", disks.SizeGib));
        await burst.RunAsync(killAt: new Random((seed * 1000) + round).Next(creates / 10, creates));
        await Task.WhenAll(burst.Wanted.Take(RepeatedTokens).Select((disk, i) => calls.CreateAsync(disk, i + 1)));

        var listed = await disks.ListAsync(policy);
        List<string> wrong =
        [
            .. calls.Errors.Forbidden,
            .. _ledger.Check(listed, await disks.TotalAsync(policy)),
            .. await FabricState.DriftAsync(clients[0]),
        ];
        if (burst.Interrupted == 0)
        {
            wrong.Add("the kill interrupted nothing");
        }

        _report.Violations(wrong.Select(text => $"round {round}: {text}"));
        _table.Row(
            $"{round}", $"{burst.Wanted.Count}", $"{burst.Interrupted}",
            $"{calls.Errors.Count(CallResult.Unavailable)}", $"{calls.Errors.BeforeKill}", $"{calls.Errors.Count(CallResult.ConnectionLost)}",
            Report.Milliseconds(calls.Errors.Lasted), Report.Milliseconds(calls.Slowest), $"{listed.Count}", $"{wrong.Count}");
    }
}
