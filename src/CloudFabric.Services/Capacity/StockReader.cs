using System.Collections.Concurrent;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Capacity;

/// <summary>Reads what data centers could still sell, for answers that only ask. All who ask at once share a reading.</summary>
public sealed class StockReader(StoreReader store)
{
    private readonly ConcurrentDictionary<string, FreshReading<Dictionary<string, long>>> _zones = new();

    /// <summary>As it stands after this call.</summary>
    /// <exception cref="StoreException">The counters cannot be read.</exception>
    public async Task<ZoneStock> Read(DataCenterState zone) => new(zone.ZoneId, zone.Hardware, await Counters(zone.ZoneId));

    /// <summary>The counters of a data center's hosts and pools.</summary>
    public async Task<IReadOnlyDictionary<string, long>> Counters(string zoneId) => await _zones.GetOrAdd(
        zoneId, id => new FreshReading<Dictionary<string, long>>(() => store.ReadCountersAsync(CapacityCounters.AllOf(id)))).Read();
}
