using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Regions;

/// <summary>The world as this process knows it: an immutable snapshot that is replaced whole when a region or data center changes.</summary>
public sealed class WorldView(StoreReader store, Serializer serializer, RegionFilter filter) : IWorldView, IFeedSubscriber
{
    private World? _current;

    /// <exception cref="StoreException">The rows have not been read yet.</exception>
    public World Current => Volatile.Read(ref _current) ?? throw new StoreException("The world has not been read yet.");

    public IReadOnlySet<string> Kinds { get; } = new HashSet<string> { Places.RegionKind, Places.ZoneKind };

    public async Task Refresh()
    {
        var regions = await Read<RegionState>(Places.RegionKind);
        var zones = await Read<DataCenterState>(Places.ZoneKind);
        Volatile.Write(ref _current, new World(
            regions.Where(region => filter.Has(region.RegionId)),
            zones.Where(zone => filter.Has(zone.RegionId))));
    }

    private async Task<IEnumerable<T>> Read<T>(string kind) =>
        (await store.ReadKindAsync(Places.Owner, kind)).Select(row => serializer.Deserialize<T>(row.State)!);
}
