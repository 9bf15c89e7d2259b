namespace CloudFabric.EndToEnd.Harness;

/// <summary>One cluster for the tests of a class: three silos and two gateways on a PostgreSQL, started on first use, signatures verified.</summary>
public sealed class SharedCluster : IAsyncLifetime
{
    private readonly Lazy<Task<FabricCluster>> _cluster = new(() => FabricCluster.StartAsync(silos: 3));
    private readonly SharedRuns _runs = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_cluster.IsValueCreated)
        {
            await (await _cluster.Value).DisposeAsync();
        }
    }

    internal Task<FabricCluster> StartedAsync()
    {
        Requirements.OfficialClients();
        Requirements.Postgres();
        return _cluster.Value;
    }

    internal async Task<Scenarios> ScenariosAsync()
    {
        var cluster = await StartedAsync();
        return new(_runs, cluster.Ports, cluster.Authority);
    }
}
