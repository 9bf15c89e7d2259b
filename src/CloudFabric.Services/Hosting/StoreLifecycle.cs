using CloudFabric.Storage;

namespace CloudFabric.Services.Hosting;

/// <summary>
/// Starts the store's writer before any grain and stops it after the last one, which may still write while it deactivates. A hosted service
/// would stop too early and lose the last writes of every shutdown.
/// </summary>
public sealed class StoreLifecycle(StoreWriter writer, IEnumerable<IStoreSeed> seeds) : ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(
        nameof(StoreLifecycle),
        ServiceLifecycleStage.RuntimeStorageServices,
        async _ =>
        {
            writer.Start();
            foreach (var seed in seeds)
            {
                await seed.Plant();
            }
        },
        _ =>
        {
            writer.Stop();
            return Task.CompletedTask;
        });
}

/// <summary>Rows that a new world begins with, in the order of registration. Runs at every start of every silo: what is there stays as it is.</summary>
public interface IStoreSeed
{
    Task Plant();
}
