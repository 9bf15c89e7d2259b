using System.Collections.Concurrent;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Capacity;

/// <summary>Reads what data centers could still sell, for answers that only ask. All who ask at once share a reading, and what is made of it.</summary>
public sealed class StockReader(StoreReader store)
{
    private readonly ConcurrentDictionary<string, FreshReading<StockReading>> _zones = new();

    /// <summary>As it stands after this call.</summary>
    /// <exception cref="StoreException">The counters cannot be read.</exception>
    public async Task<ZoneStock> Read(DataCenterState zone) => (await _zones.GetOrAdd(zone.ZoneId, Reading).Read()).Of(zone);

    /// <summary>The counters of hosts and pools by data center: of those of a region, or of all for null. One query.</summary>
    /// <exception cref="StoreException">The counters cannot be read.</exception>
    public async Task<IReadOnlyDictionary<string, Dictionary<string, long>>> Counters(string? regionId) =>
        (await store.ReadCountersAsync(CapacityCounters.AllOfRegion(regionId)))
            .GroupBy(counter => CapacityCounters.ZoneOf(counter.Key))
            .ToDictionary(zone => zone.Key, zone => zone.ToDictionary());

    /// <summary>The counters of instances of a data center's hosts.</summary>
    public async Task<IReadOnlyDictionary<string, long>> Instances(DataCenterState zone) =>
        await store.ReadCountersAsync(CapacityCounters.InstancesOf(zone.RegionId, zone.ZoneId));

    private FreshReading<StockReading> Reading(string zoneId) =>
        new(async () => new StockReading(await store.ReadCountersAsync(CapacityCounters.AllOf(zoneId))));
}
