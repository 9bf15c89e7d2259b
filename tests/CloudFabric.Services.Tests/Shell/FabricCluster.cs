using CloudFabric.Model.Kernel;
using CloudFabric.Services.Clock;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Tests.Store;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.TestingHost;

namespace CloudFabric.Services.Tests.Shell;

/// <summary>A fabric of one or several silos in this process, on an empty world of its own.</summary>
public sealed class FabricCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private FabricCluster(TestStore store, InProcessTestCluster cluster) => (Store, _cluster) = (store, cluster);

    /// <summary>The world beside the silos: another writer on PostgreSQL, a reader in any case.</summary>
    public TestStore Store { get; }

    public IGrainFactory Grains => _cluster.Client;

    public InProcessTestCluster Cluster => _cluster;

    /// <summary>The services of the first silo.</summary>
    public IServiceProvider Services => _cluster.GetSiloServiceProvider(_cluster.Silos[0].SiloAddress);

    public ClockService Clock => Services.GetRequiredService<ClockService>();

    public static async Task<FabricCluster> Start(
        StoreKind kind = StoreKind.Memory, short silos = 1, Timing timing = Timing.Off, Action<FabricOptions, IServiceCollection>? configure = null)
    {
        var store = new TestStore(kind);
        if (kind != StoreKind.Postgres)
        {
            // SQLite has one writer, and that is the silo's.
            store.Writer.Dispose();
        }

        var options = new FabricOptions { Store = store.Options, Timing = timing, Seed = 7 };
        var tries = new WakeTries();
        var builder = new InProcessTestClusterBuilder(silos);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(10));
            silo.AddMemoryGrainStorage("settings");
        });
        builder.ConfigureSiloHost((_, host) =>
        {
            host.Services.AddFabric(options);
            host.Services.AddFabricSilo(options);
            host.Services.AddSingleton(new KindDirectory(typeof(ActionTable).Assembly, typeof(FabricCluster).Assembly));
            host.Services.AddSingleton(tries);
            configure?.Invoke(options, host.Services);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        var fabric = new FabricCluster(store, cluster);
        await fabric.Services.GetRequiredService<FeedFollower>().Started;
        return fabric;
    }

    public WakeTries Tries => Services.GetRequiredService<WakeTries>();

    /// <summary>Drains and stops every silo.</summary>
    public Task Stop() => _cluster.StopAllSilosAsync();

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await _cluster.DisposeAsync();
        Store.Dispose();
    }
}
