using System.Collections.Concurrent;
using System.Diagnostics;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>Silos, gateways and a PostgreSQL of their own, by <c>scripts/cluster</c>, beside any cluster of the user's.</summary>
internal sealed class FabricCluster : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    // Made by the script and not by us: PostgreSQL may run under another account, which must be able to enter.
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"cloudfabric-cluster-{Environment.ProcessId}-{Guid.NewGuid():N}");
    private readonly int _basePort = FreePorts.TakeBlock(0, 1, 100, 101, 102, 200, 201, 202, 300, 301, 302, 400);

    private FabricCluster()
    {
    }

    /// <summary>Ports of the gateways.</summary>
    public int[] Ports => [_basePort, _basePort + 1];

    /// <summary>The authority that all processes share, where the first gateway wrote it.</summary>
    public string Authority => Path.Combine(_folder, "gateway-0", "ca.pem");

    public static async Task<FabricCluster> StartAsync(int silos)
    {
        var cluster = new FabricCluster();
        var (code, said) = await cluster.RunAsync("up", $"{silos}", "--gateways", "2", "--no-build", "--", "--auth", "verify", "--timing", "fast");
        if (code != 0)
        {
            await cluster.DisposeAsync();
            Assert.Fail($"The cluster did not start.\n{said}");
        }

        return cluster;
    }

    public async Task CommandAsync(params string[] arguments)
    {
        var (code, said) = await RunAsync(arguments);
        Assert.True(code == 0, $"scripts/cluster {string.Join(' ', arguments)} ended with {code}\n{said}");
    }

    public async ValueTask DisposeAsync() => await RunAsync("down", "--wipe");

    private async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        var said = new ConcurrentQueue<string>();
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "scripts", "cluster"), arguments);
        start.Environment["CLOUDFABRIC_CLUSTER_DIR"] = _folder;
        start.Environment["CLOUDFABRIC_CLUSTER_BASE_PORT"] = $"{_basePort}";
        await using var script = new ChildProcess(start, said.Enqueue);
        var code = await script.WaitForExitAsync(Limit);
        return (code, string.Join('\n', said) + "\n" + script.Errors);
    }
}
