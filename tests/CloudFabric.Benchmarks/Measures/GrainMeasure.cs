using CloudFabric.Benchmarks.Load;
using CloudFabric.Chaos;
using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Processes;
using CloudFabric.Chaos.Reports;
using CloudFabric.Client;

namespace CloudFabric.Benchmarks.Measures;

/// <summary>
/// Many writers on one disk, beside as many on a disk each, in turn: what it costs that one actor decides everything. Every write is durable
/// before it is answered in both.
/// </summary>
internal sealed class GrainMeasure(FabricClient client, DiskCalls disks, GrainMeasure.Plan plan)
{
    private readonly Failures _failures = new();
    private long _writes;

    /// <summary>What is done.</summary>
    internal sealed record Plan(int Writers, int Rounds, TimeSpan WarmUp, TimeSpan Measured);

    /// <summary>
    /// Options: <c>--writers 64 --rounds 3 --warm-up 2 --seconds 5</c>, those of <see cref="Hosts"/> and of
    /// <see cref="DiskCalls"/>.
    /// </summary>
    public static async Task<int> RunAsync(ScenarioOptions options)
    {
        var plan = new Plan(
            options.Number("writers", 64), options.Number("rounds", 3), TimeSpan.FromSeconds(options.Number("warm-up", 2)),
            TimeSpan.FromSeconds(options.Number("seconds", 5)));
        var disks = DiskCalls.From(options, sizeGib: 20);
        var host = Hosts.Product(options, "bench-grain", "off");
        try
        {
            options.RefuseUnknown();
            using var silo = host.Start();
            await silo.WaitUntilReadyAsync();
            using var client = Hosts.Client(host.Endpoint, plan.Writers);
            return await new GrainMeasure(client, disks, plan).RunAsync();
        }
        finally
        {
            Hosts.Clean(host);
        }
    }

    private async Task<int> RunAsync()
    {
        var ids = await CreateDisksAsync();
        // Round 0 is for the compilers of both processes.
        await LoadAsync(writer => ids[writer]);
        var (ones, manies) = (new List<LoadResult>(), new List<LoadResult>());
        var table = new Table("round", "one disk/s", $"{plan.Writers} disks/s", "ratio");
        for (var round = 1; round <= plan.Rounds; round++)
        {
            ones.Add(await LoadAsync(_ => ids[0]));
            manies.Add(await LoadAsync(writer => ids[writer]));
            Row(table, $"{round}", ones[^1].PerSecond, manies[^1].PerSecond);
        }

        Row(table, "median", Median.Of(ones.Select(one => one.PerSecond)), Median.Of(manies.Select(many => many.PerSecond)));
        Console.WriteLine($"\none disk, last round:    {ones[^1].Percentiles}");
        Console.WriteLine($"{plan.Writers} disks, last round:    {manies[^1].Percentiles}");
        return _failures.Finish();
    }

    private Task<LoadResult> LoadAsync(Func<int, string> idOf) => ClosedLoop.RunAsync(plan.Writers, plan.WarmUp, plan.Measured, async writer =>
        _failures.Check(await WriteAsync(idOf(writer), Interlocked.Increment(ref _writes))));

    private Task<ApiAnswer> WriteAsync(string id, long turn) =>
        CallAsync(
            "TagResources", new("ResourceType", "disk"), new("ResourceId.1", id), new("Tag.1.Key", "turn"), new("Tag.1.Value", $"{turn}"));

    private Task<ApiAnswer> CallAsync(string action, params KeyValuePair<string, string>[] parameters) =>
        client.CallAsync(ApiVersion.Ecs, action, [new("RegionId", disks.Region), .. parameters]);

    private async Task<string[]> CreateDisksAsync()
    {
        var ids = new string[plan.Writers];
        for (var i = 0; i < ids.Length; i++)
        {
            var answer = await client.CallAsync(ApiVersion.Ecs, "CreateDisk", disks.Create($"grain-{i}", $"grain-{i}"));
            ids[i] = DiskCalls.IdOf(answer) ?? throw new InvalidOperationException($"CreateDisk: {answer}");
        }

        return ids;
    }

    private static void Row(Table table, string name, double one, double many) => table.Row(name, $"{one:0}", $"{many:0}", $"{one / many:0.00}");
}
