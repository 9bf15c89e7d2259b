namespace CloudFabric.Chaos.Processes;

/// <summary>One process on SQLite, restarted on the same data folder and the same port. The folder is deleted when disposed.</summary>
internal sealed class SingleTarget(SiloHost silo) : IFabricTarget
{
    private readonly DeadTime _dead = new();
    private HostProcess? _process;

    public IReadOnlyList<Uri> Endpoints { get; } = [silo.Endpoint];

    public async Task StartAsync()
    {
        _process = silo.Start();
        await _process.WaitUntilReadyAsync();
    }

    public async Task KillAsync()
    {
        _dead.Begin();
        await _process!.KillAsync();
    }

    public async Task RestartAsync()
    {
        _process?.Dispose();
        await StartAsync();
        _dead.End();
    }

    public bool WasDead(Uri endpoint, long since) => _dead.Touches(since);

    public ValueTask DisposeAsync()
    {
        _process?.Dispose();
        Directory.Delete(silo.DataFolder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
