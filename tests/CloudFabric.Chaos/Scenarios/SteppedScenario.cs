using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Checking;
using CloudFabric.Chaos.Processes;
using CloudFabric.Chaos.Reports;

namespace CloudFabric.Chaos.Scenarios;

/// <summary>
/// The same script on the same seed with a stepped clock: the event log of one process equals that of another and, with
/// <c>--cluster</c>, that of three silos. Then the clock runs, is paused, hurried and moved on, and never goes backwards.
/// </summary>
internal static class SteppedScenario
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Options: <c>--disks 40</c>, those of <see cref="TargetOptions"/> and of <see cref="DiskCalls"/>.</summary>
    public static async Task<int> RunAsync(ScenarioOptions options)
    {
        var target = TargetOptions.From(options, seed: 7, timing: "realistic");
        var (count, disks) = (options.Number("disks", 40), DiskCalls.From(options, sizeGib: 20));
        options.RefuseUnknown();
        List<(string Name, Func<IFabricTarget> Make)> runs =
        [
            ("one silo", () => target.MakeSingle("stepped")),
            ("one silo again", () => target.MakeSingle("stepped")),
        ];
        if (target.Cluster)
        {
            runs.Add(("three silos", () => target.MakeCluster([])));
        }

        return await CompareAsync(runs, disks, count);
    }

    private static async Task<int> CompareAsync(List<(string Name, Func<IFabricTarget> Make)> runs, DiskCalls disks, int count)
    {
        var report = new Report("stepped");
        var table = new Table("run", "events", "answers", "lines that differ", "clock samples", "violations");
        SteppedRun? first = null;
        foreach (var (name, make) in runs)
        {
            var run = await OneAsync(make, disks, count);
            first ??= run;
            IReadOnlyList<string> diff = [.. first.DiffTo(run)];
            report.Violations(diff.Select(line => $"{name}: {line}"));
            report.Violations(run.ClockFaults.Select(fault => $"{name}: {fault}"));
            table.Row(
                name, $"{run.Events.Count}", $"{run.Answers.Count}", $"{diff.Count}", $"{run.ClockSamples}",
                $"{diff.Count + run.ClockFaults.Count}");
        }

        return report.Finish();
    }

    private static async Task<SteppedRun> OneAsync(Func<IFabricTarget> make, DiskCalls disks, int count)
    {
        await using var target = make();
        await target.StartAsync();
        using var clients = new FabricClients(target.Endpoints, connections: 16, CallTimeout);
        var (events, answers) = await new SteppedScript(clients, disks).RunAsync(count);
        var clock = new ClockTrial(clients);
        await clock.RunAsync();
        return new SteppedRun(events, answers, clock.SampleCount, clock.Faults);
    }

    /// <summary>What one run left to compare.</summary>
    private sealed record SteppedRun(EventLog Events, IReadOnlyList<string> Answers, int ClockSamples, IReadOnlyList<string> ClockFaults)
    {
        public IEnumerable<string> DiffTo(SteppedRun other)
        {
            if (Events.Count == 0)
            {
                yield return "the event log is empty";
            }

            for (var i = 0; i < Math.Max(Answers.Count, other.Answers.Count); i++)
            {
                var (mine, theirs) = (Answers.ElementAtOrDefault(i), other.Answers.ElementAtOrDefault(i));
                if (mine != theirs)
                {
                    yield return $"answer {i}: '{mine}' and '{theirs}'";
                }
            }

            foreach (var line in Events.DiffTo(other.Events))
            {
                yield return line;
            }
        }
    }
}
