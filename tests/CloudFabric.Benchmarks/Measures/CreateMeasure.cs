using CloudFabric.Benchmarks.Load;
using CloudFabric.Chaos;
using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Processes;
using CloudFabric.Chaos.Reports;
using CloudFabric.Client;

namespace CloudFabric.Benchmarks.Measures;

/// <summary>
/// Durable, signed <c>CreateDisk</c> over HTTP beside a bare Kestrel and Orleans activation under the very same calls, round about,
/// and beside the fixed figure of moto, which keeps volumes in memory and checks no signature.
/// </summary>
internal sealed class CreateMeasure(int connections, int rounds, TimeSpan warmUp, TimeSpan measured, bool tokens, DiskCalls disks)
{
    private const double MotoPerSecond = 190;
    private const string BatchSize = "cloudfabric_store_batch_size";

    private readonly Failures _failures = new();
    private long _created;

    /// <summary>
    /// Options: <c>--connections 32 --rounds 3 --warm-up 3 --seconds 10 --tokens</c>, those of <see cref="Hosts"/> and of
    /// <see cref="DiskCalls"/>.
    /// </summary>
    public static async Task<int> RunAsync(ScenarioOptions options)
    {
        var measure = new CreateMeasure(
            options.Number("connections", 32), options.Number("rounds", 3), TimeSpan.FromSeconds(options.Number("warm-up", 3)),
            TimeSpan.FromSeconds(options.Number("seconds", 10)), options.Flag("tokens"), DiskCalls.From(options, sizeGib: 1));
        var host = Hosts.Product(options, "bench-create", "fast");
        try
        {
            options.RefuseUnknown();
            return await measure.RunAsync(host);
        }
        finally
        {
            Hosts.Clean(host);
        }
    }

    private async Task<int> RunAsync(SiloHost host)
    {
        using var silo = host.Start();
        var (bareProcess, bareEndpoint) = Hosts.StartBaseline();
        using var bare = bareProcess;
        await Task.WhenAll(silo.WaitUntilReadyAsync(), bare.WaitUntilReadyAsync());
        using var siloClient = Hosts.Client(host.Endpoint, connections);
        using var bareClient = Hosts.Client(bareEndpoint, connections);
        // Round 0 is for the compilers of all three processes.
        await LoadAsync(siloClient);
        await LoadAsync(bareClient);
        var before = await BatchesAsync(siloClient);
        List<(LoadResult Silo, LoadResult Bare)> results = [];
        var table = new Table("round", "creates/s", "bare/s", "ratio", "x moto");
        for (var round = 1; round <= rounds; round++)
        {
            var (ours, theirs) = (await LoadAsync(siloClient), await LoadAsync(bareClient));
            results.Add((ours, theirs));
            Row(table, $"{round}", ours.PerSecond, theirs.PerSecond);
        }

        Row(table, "median", Median.Of(results.Select(result => result.Silo.PerSecond)), Median.Of(results.Select(result => result.Bare.PerSecond)));
        Print(results, (await BatchesAsync(siloClient)).Since(before), silo, bare);
        return _failures.Finish();
    }

    private Task<LoadResult> LoadAsync(FabricClient client) => ClosedLoop.RunAsync(connections, warmUp, measured, async _ =>
    {
        var name = $"bench-{Interlocked.Increment(ref _created)}";
        return _failures.Check(await client.CallAsync(ApiVersion.Ecs, "CreateDisk", disks.Create(name, tokens ? name : null)));
    });

    private static async Task<HistogramMetric> BatchesAsync(FabricClient client) =>
        HistogramMetric.Parse((await client.GetAsync("metrics")).Text, BatchSize);

    private static void Row(Table table, string name, double silo, double bare) =>
        table.Row(name, $"{silo:0}", $"{bare:0}", $"{silo / bare:0.00}", $"{silo / MotoPerSecond:0.0}");

    private void Print(List<(LoadResult Silo, LoadResult Bare)> results, HistogramMetric batches, HostProcess silo, HostProcess bare)
    {
        Console.WriteLine();
        Console.WriteLine($"wanted: ratio at least 0.5, at least 30 x moto ({MotoPerSecond:0}/s, fixed)");
        Console.WriteLine($"{connections} connections; client and servers share {Environment.ProcessorCount} cores");
        Console.WriteLine($"create, last round:  {results[^1].Silo.Percentiles}");
        Console.WriteLine($"bare, last round:    {results[^1].Bare.Percentiles}");
        Console.WriteLine(
            $"batches: {batches.Count:0}, mean {batches.Mean:0.0} sets, half at most {batches.Bound(0.5):0}, 99 % at most {batches.Bound(0.99):0}");
        Console.WriteLine($"memory: silo {silo.WorkingSetMib} MiB after {_created} calls to both, bare {bare.WorkingSetMib} MiB");
    }
}
