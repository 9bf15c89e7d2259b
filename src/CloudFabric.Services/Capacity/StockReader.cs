using System.Collections.Concurrent;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Capacity;

/// <summary>Reads what data centers could still sell, for answers that only ask. All who ask at once share a reading.</summary>
public sealed class StockReader(StoreReader store)
{
    private readonly ConcurrentDictionary<string, ZoneReading> _zones = new();

    /// <summary>As it stands after this call.</summary>
    /// <exception cref="StoreException">The counters cannot be read.</exception>
    public async Task<ZoneStock> Read(DataCenterState zone) => new(zone.ZoneId, zone.Hardware, await Counters(zone.ZoneId));

    /// <summary>The counters of a data center's hosts and pools.</summary>
    public Task<IReadOnlyDictionary<string, long>> Counters(string zoneId) =>
        _zones.GetOrAdd(zoneId, id => new ZoneReading(CapacityCounters.AllOf(id), store)).Read();

    /// <summary>The counters of instances of a data center's hosts.</summary>
    public async Task<IReadOnlyDictionary<string, long>> Instances(DataCenterState zone) =>
        await store.ReadCountersAsync(CapacityCounters.InstancesOf(zone.RegionId, zone.ZoneId));

    private sealed class ZoneReading
    {
        private readonly FreshReading _reading;
        private IReadOnlyDictionary<string, long> _counters = new Dictionary<string, long>();

        public ZoneReading(string prefix, StoreReader store) =>
            _reading = new FreshReading(async () => Volatile.Write(ref _counters, await store.ReadCountersAsync(prefix)));

        public async Task<IReadOnlyDictionary<string, long>> Read()
        {
            await _reading.Read();
            return Volatile.Read(ref _counters);
        }
    }
}
