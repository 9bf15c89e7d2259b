using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Regions;

/// <summary>
/// The world as this process knows it: an immutable snapshot that is replaced whole when a region or data center changes, and only ever
/// by a newer one.
/// </summary>
public sealed class WorldView : IWorldView, IFeedSubscriber
{
    private readonly StoreReader _store;
    private readonly Serializer _serializer;
    private readonly RegionFilter _filter;
    private readonly FreshReading<World> _reading;
    private World? _current;

    public WorldView(StoreReader store, Serializer serializer, RegionFilter filter)
    {
        (_store, _serializer, _filter) = (store, serializer, filter);
        _reading = new FreshReading<World>(ReadWorld);
    }

    /// <exception cref="StoreException">The rows have not been read yet.</exception>
    public World Current => Volatile.Read(ref _current) ?? throw new StoreException("The world has not been read yet.");

    public IReadOnlySet<string> Kinds { get; } = new HashSet<string> { Places.RegionKind, Places.ZoneKind };

    /// <summary>Reads again; the world that is known then holds everything that was committed before this call.</summary>
    public Task Refresh() => _reading.Read();

    private async Task<World> ReadWorld()
    {
        // A region is there before its zones, and so is read behind them: no zone is without its region.
        var zones = await Read<DataCenterState>(Places.ZoneKind);
        var regions = await Read<RegionState>(Places.RegionKind);
        var world = new World(regions.Where(region => _filter.Has(region.RegionId)), zones.Where(zone => _filter.Has(zone.RegionId)));
        Volatile.Write(ref _current, world);
        return world;
    }

    private async Task<IEnumerable<T>> Read<T>(string kind) =>
        (await _store.ReadKindAsync(Places.Owner, kind)).Select(row => _serializer.Deserialize<T>(row.State)!);
}
