using CloudFabric.Model.Clock;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Tests.Store;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace CloudFabric.Services.Tests.Shell;

/// <summary>The services of a silo as they are composed, on a world of their own, without the silo: what happens before any grain.</summary>
public sealed class Composed : IAsyncDisposable
{
    public static readonly DateTimeOffset LongAgo = new(2020, 2, 2, 0, 0, 0, TimeSpan.Zero);
    private readonly TestStore _store = new(StoreKind.Memory);
    private readonly ServiceProvider _services;

    public Composed()
    {
        _store.Writer.Dispose();
        var options = new FabricOptions { Store = _store.Options };
        var services = new ServiceCollection();
        services.AddSerializer();
        services.AddLogging();
        services.AddFabric(options);
        services.AddFabricSilo(options);
        _services = services.BuildServiceProvider();
        Get<StoreWriter>().Start();
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>What a start of a silo does before its grains.</summary>
    public async Task Plant()
    {
        foreach (var seed in _services.GetServices<IStoreSeed>())
        {
            await seed.Plant();
        }
    }

    public Task HoldClockAt(DateTimeOffset instant) => Put<ClockMachine, ClockState, ClockCommand>(
        ClockState.Key, new ClockState(ClockMode.Stepped, instant, TestStore.Now, 1));

    public Task Put(RegionState region) => Put<RegionMachine, RegionState, RegionCommand>(Places.RegionKey(region.RegionId), region);

    public Task Put(DataCenterState zone) => Put<DataCenterMachine, DataCenterState, DataCenterCommand>(Places.ZoneKey(zone.RegionId, zone.ZoneId), zone);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _store.Dispose();
    }

    private async Task Put<TMachine, TState, TCommand>(ResourceKey key, TState state)
        where TMachine : IMachine<TState, TCommand, TState>
        where TState : class =>
        Assert.True((await Get<StoreWriter>().CommitAsync(Get<RowSeeder>().Row<TMachine, TState, TCommand, TState>(key, state, TestStore.Now))).IsCommitted);
}
