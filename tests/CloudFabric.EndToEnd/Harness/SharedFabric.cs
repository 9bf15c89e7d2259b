namespace CloudFabric.EndToEnd.Harness;

/// <summary>
/// One fabric for all tests that leave it as they found it (started on first use, signatures verified, quick transitions), and
/// what each scenario said on it. Tests that kill or reconfigure start their own.
/// </summary>
public sealed class SharedFabric : IAsyncLifetime
{
    private readonly DataFolder _data = new();
    private readonly Lazy<Task<FabricProcess>> _fabric;
    private readonly SharedRuns _runs = new();

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

    /// <summary>The authority to trust over TLS, once the fabric runs.</summary>
    internal string Authority => Path.Combine(_data.Path, "ca.pem");

    internal async Task<Scenarios> ScenariosAsync() => new(_runs, [await PortAsync()], Authority);
}
