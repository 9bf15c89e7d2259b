namespace CloudFabric.EndToEnd.Harness;

/// <summary>
/// One fabric for all tests that leave it as they found it (started on first use, signatures verified, quick transitions), and
/// what each scenario said on it. Tests that kill or reconfigure start their own.
/// </summary>
public sealed class SharedFabric : IAsyncLifetime
{
    private static readonly string[] Regions = ["cn-hangzhou", "cn-shanghai", "cn-beijing", "cn-shenzhen", "cn-chengdu", "cn-hongkong"];

    private readonly DataFolder _data = new();
    private readonly Lazy<Task<FabricProcess>> _fabric;
    private readonly Dictionary<string, Task<Steps>> _runs = [];

    public SharedFabric() => _fabric = new(() => FabricProcess.StartAsync(_data.Path, "--auth", "verify", "--timing", "fast"));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_fabric.IsValueCreated)
        {
            await (await _fabric.Value).DisposeAsync();
        }

        _data.Dispose();
    }

    internal async Task<int> PortAsync() => (await _fabric.Value).Port;

    /// <summary>The disk scenario, run once a client and scheme, each in a region where nobody else creates disks.</summary>
    internal Task<Steps> DisksAsync(string client, string scheme)
    {
        Requirements.OfficialClients();
        return Once($"{client} {scheme}", async region => await NodeRunner.RunAsync(
            "disks.mjs", new { client, scheme, ports = new[] { await PortAsync() }, region }));
    }

    /// <summary>The scenario of actions addressed by path.</summary>
    internal Task<Steps> ClustersAsync(string scheme)
    {
        Requirements.OfficialClients();
        return Once($"clusters {scheme}", async _ => await NodeRunner.RunAsync("clusters.mjs", new { scheme, port = await PortAsync() }));
    }

    private Task<Steps> Once(string name, Func<string, Task<Steps>> run)
    {
        if (!_runs.TryGetValue(name, out var steps))
        {
            steps = _runs[name] = run(Regions[_runs.Count % Regions.Length]);
        }

        return steps;
    }
}
