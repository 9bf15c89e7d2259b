using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Checking;
using CloudFabric.Chaos.Processes;
using CloudFabric.Chaos.Reports;

namespace CloudFabric.Chaos.Scenarios;

/// <summary>
/// Very many creates of one seed, every other one without a client token, through all gateways, with two losses on the way: a silo and a
/// gateway of a cluster, or twice the one process. No id comes twice and the count is right.
/// </summary>
internal sealed class IdsScenario(int creates, int workers, DiskCalls disks, IFabricTarget target)
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(30);

    private readonly CreateLedger _ledger = new();
    private readonly TaskCompletionSource[] _interruptions = [NewSignal(), NewSignal()];
    private int _next = -1;

    /// <summary>Options: <c>--creates 100000 --workers 64</c>, those of <see cref="TargetOptions"/> and of <see cref="DiskCalls"/>.</summary>
    public static async Task<int> RunAsync(ScenarioOptions options)
    {
        var (creates, workers, disks) = (options.Number("creates", 100_000), options.Number("workers", 64), DiskCalls.From(options, sizeGib: 1));
        var target = TargetOptions.From(options, seed: 42, timing: "fast");
        options.RefuseUnknown();
        await using var fabric = target.Make("ids", "silo-1", "gateway-1");
        await fabric.StartAsync();
        return await new IdsScenario(creates, workers, disks, fabric).RunAsync();
    }

    private async Task<int> RunAsync()
    {
        using var clients = new FabricClients(target.Endpoints, workers, CallTimeout);
        var policy = new RetryPolicy(clients);
        var calls = new CreateCalls(clients, policy, disks, target);
        var all = Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(() => WorkAsync(worker, calls))));
        foreach (var interruption in _interruptions)
        {
            await Task.WhenAny(interruption.Task, all);
            await target.KillAsync();
            await target.RestartAsync();
        }

        await all;
        var report = new Report("ids");
        var listed = await disks.ListAsync(policy);
        report.Violations(calls.Errors.Forbidden);
        report.Violations(_ledger.Check(listed, await disks.TotalAsync(policy)));
        report.Violations(await FabricState.DriftAsync(clients[0]));
        Print(listed, calls);
        return report.Finish();
    }

    private async Task WorkAsync(int worker, CreateCalls calls)
    {
        for (var i = Interlocked.Increment(ref _next); i < creates; i = Interlocked.Increment(ref _next))
        {
            if ((i * 3L / creates) is var third and > 0)
            {
                _interruptions[third - 1].TrySetResult();
            }

            await calls.CreateAsync(_ledger.Want($"ids-{i}", i % 2 == 0 ? $"token-{i}" : null, disks.SizeGib), worker + i);
        }
    }

    private void Print(List<ListedDisk> listed, CreateCalls calls)
    {
        var table = new Table("creates", "acknowledged", "listed", "distinct ids", "503", "lost", "errors for", "slowest call");
        table.Row(
            $"{creates}", $"{_ledger.AcknowledgedCount}", $"{listed.Count}", $"{listed.DistinctBy(disk => disk.Id).Count()}",
            $"{calls.Errors.Count(CallResult.Unavailable)}", $"{calls.Errors.Count(CallResult.ConnectionLost)}",
            Report.Milliseconds(calls.Errors.Lasted), Report.Milliseconds(calls.Slowest));
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
