using System.Diagnostics;

namespace CloudFabric.Chaos.Processes;

/// <summary>
/// Three silos and two gateways on one PostgreSQL, run by <c>scripts/cluster</c> in a folder of its own; wiped when disposed.
/// Clients call the gateways, which answer on the base port and the one after it.
/// </summary>
/// <param name="victims">Members as the script names them, killed in turn.</param>
/// <param name="basePort">See <c>scripts/cluster --help</c>.</param>
/// <param name="options">Goes to every process.</param>
internal sealed class ClusterTarget(IReadOnlyList<string> victims, int basePort, IReadOnlyList<string> options) : IFabricTarget
{
    private const int Silos = 3;
    private const int Gateways = 2;
    private static readonly TimeSpan ScriptTimeout = TimeSpan.FromMinutes(5);

    private readonly string _folder = Repository.NewDataFolder("cluster");
    private readonly DeadTime[] _dead = [.. Enumerable.Range(0, Gateways).Select(_ => new DeadTime())];
    private int _kills;

    public IReadOnlyList<Uri> Endpoints { get; } =
        [.. Enumerable.Range(basePort, Gateways).Select(port => new Uri($"http://127.0.0.1:{port}"))];

    private string Victim => victims[_kills % victims.Count];

    public Task StartAsync() => RunAsync(["up", $"{Silos}", "--gateways", $"{Gateways}", "--no-build", "--", .. options]);

    public async Task KillAsync()
    {
        VictimsDeadTime()?.Begin();
        await RunAsync(["kill", Victim, "-9"]);
    }

    public async Task RestartAsync()
    {
        await RunAsync(["restart", Victim]);
        VictimsDeadTime()?.End();
        _kills++;
    }

    public bool WasDead(Uri endpoint, long since) => _dead[endpoint.Port - basePort].Touches(since);

    public async ValueTask DisposeAsync()
    {
        await RunAsync(["down", "--wipe"]);
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>No client calls a silo: only a dead gateway is noticed by its connections.</summary>
    private DeadTime? VictimsDeadTime() => Victim.Split('-') is ["gateway", var number] ? _dead[int.Parse(number)] : null;

    private async Task RunAsync(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Repository.Script("cluster"), arguments) { RedirectStandardOutput = true };
        start.Environment["CLOUDFABRIC_CLUSTER_DIR"] = _folder;
        start.Environment["CLOUDFABRIC_CLUSTER_BASE_PORT"] = $"{basePort}";
        using var script = Process.Start(start) ?? throw new InvalidOperationException("scripts/cluster did not start.");
        // The members inherit the pipe: its end never comes, so it is read but not waited for.
        script.OutputDataReceived += (_, _) => { };
        script.BeginOutputReadLine();
        using var limit = new CancellationTokenSource(ScriptTimeout);
        while (!script.HasExited)
        {
            await Task.Delay(20, limit.Token);
        }

        if (script.ExitCode != 0)
        {
            throw new InvalidOperationException($"scripts/cluster {string.Join(' ', arguments)} ended with {script.ExitCode}.");
        }
    }
}
