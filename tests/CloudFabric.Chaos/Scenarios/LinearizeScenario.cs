using System.Diagnostics;
using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Checking;
using CloudFabric.Chaos.Processes;
using CloudFabric.Chaos.Reports;

namespace CloudFabric.Chaos.Scenarios;

/// <summary>
/// Many clients resize and read the same few disks through all gateways. The whole history is recorded, and each disk's part of it must be
/// one that a single disk, doing one thing at a time, could have answered.
/// </summary>
internal sealed class LinearizeScenario(LinearizeScenario.Plan plan, DiskCalls disks, IFabricTarget target)
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);

    private readonly Report _report = new("linearize");

    /// <summary>What is done.</summary>
    /// <param name="Kill">Whether a process is killed after a third of the time.</param>
    /// <param name="Bug">A fault to hide in the recorded history, or null.</param>
    internal sealed record Plan(int Clients, int Disks, int Seconds, int Seed, bool Kill, string? Bug);

    /// <summary>
    /// Options: <c>--clients 64 --disks 10 --seconds 30 --kill --seed-bug stale-reads|lost-update</c>, those of
    /// <see cref="TargetOptions"/> and of <see cref="DiskCalls"/>. With a seeded bug the scenario has to end with violations.
    /// </summary>
    public static async Task<int> RunAsync(ScenarioOptions options)
    {
        var target = TargetOptions.From(options, seed: 1, timing: "off");
        var plan = new Plan(
            options.Number("clients", 64), options.Number("disks", 10), options.Number("seconds", 30), target.Seed,
            options.Flag("kill"), options.TextOrNull("seed-bug"));
        if (plan.Bug is { } bug && !SeededBug.Names.Contains(bug))
        {
            throw new UsageException($"--seed-bug is one of {string.Join(", ", SeededBug.Names)}, not '{bug}'.");
        }

        var disks = DiskCalls.From(options, sizeGib: 20);
        options.RefuseUnknown();
        await using var fabric = target.Make("linearize");
        await fabric.StartAsync();
        return await new LinearizeScenario(plan, disks, fabric).RunAsync();
    }

    private async Task<int> RunAsync()
    {
        using var clients = new FabricClients(target.Endpoints, plan.Clients, CallTimeout);
        var ids = await CreateDisksAsync(clients);
        var until = Stopwatch.GetTimestamp() + (plan.Seconds * Stopwatch.Frequency);
        ResizeClient[] workers =
            [.. Enumerable.Range(0, plan.Clients).Select(i => new ResizeClient(i, new Random((plan.Seed * 1000) + i), clients, disks, ids))];
        var all = Task.WhenAll(workers.Select(worker => Task.Run(() => worker.WorkAsync(until))));
        if (plan.Kill)
        {
            await Task.Delay(TimeSpan.FromSeconds(plan.Seconds / 3.0));
            await target.KillAsync();
            await target.RestartAsync();
        }

        await all;
        _report.Violations(workers.SelectMany(worker => worker.Unexpected));
        Judge(ids, [.. workers.SelectMany(worker => worker.History)]);
        return _report.Finish();
    }

    private async Task<string[]> CreateDisksAsync(FabricClients clients)
    {
        var policy = new RetryPolicy(clients);
        var ids = new string[plan.Disks];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = await disks.CreateAsync(policy, i, $"linearize-{i}");
        }

        return ids;
    }

    private void Judge(string[] ids, (int Disk, DiskOperation Operation)[] history)
    {
        var table = new Table("disk", "reads", "resizes", "refused", "unknown", "last GiB", "linearizable");
        var byDisk = history.ToLookup(entry => entry.Disk, entry => entry.Operation);
        for (var i = 0; i < ids.Length; i++)
        {
            IReadOnlyList<DiskOperation> recorded = [.. byDisk[i].OrderBy(operation => operation.Invoked)];
            var judged = plan.Bug is null ? recorded : SeededBug.Apply(plan.Bug, disks.SizeGib, recorded) ?? recorded;
            var verdict = ResizeHistoryChecker.Check(disks.SizeGib, judged);
            if (verdict.Violation is { } violation)
            {
                _report.Violation($"{ids[i]}: {violation}");
            }

            table.Row(
                ids[i], Count(OperationKind.Read, OperationResult.Done), Count(OperationKind.Resize, OperationResult.Done),
                Count(OperationKind.Resize, OperationResult.TooSmall), Count(OperationKind.Resize, OperationResult.Unknown),
                $"{recorded.Where(o => o.Result == OperationResult.Done).Select(o => o.SizeGib).DefaultIfEmpty().Max()}",
                verdict.Holds ? "yes" : "NO");

            string Count(OperationKind kind, OperationResult result) => $"{judged.Count(o => o.Kind == kind && o.Result == result)}";
        }
    }
}
