using System.Collections.Frozen;

namespace CloudFabric.Model.Hardware;

/// <summary>What a data center could still sell at the moment of a reading: for answers that only ask. Immutable.</summary>
public sealed class ZoneStock
{
    private readonly FrozenDictionary<string, HostRoom[]> _rooms;
    private readonly FrozenDictionary<string, long> _freeGib;
    private readonly DataCenterHardware _hardware;

    /// <param name="counters">The counters of the data center's hosts and pools.</param>
    public ZoneStock(string zoneId, DataCenterHardware hardware, IReadOnlyDictionary<string, long> counters)
    {
        _hardware = hardware;

        // Most hosts are alike, being empty: each kind of room is looked at once.
        _rooms = ZoneRoom.Of(zoneId, hardware, counters).Racks
            .GroupBy(rack => rack.Group.Chip)
            .ToFrozenDictionary(
                racks => racks.Key,
                racks => racks.SelectMany(rack => Enumerable.Range(0, rack.HostCount).Select(host => rack[host])).Distinct().ToArray());
        _freeGib = hardware.Pools.ToFrozenDictionary(
            pool => pool.Name, pool => pool.CapacityGib - counters.GetValueOrDefault(CapacityCounters.PoolGib(zoneId, pool.Name)));
    }

    /// <summary>True where some host can take one more.</summary>
    public bool HasRoom(HostDemand demand) => _rooms.TryGetValue(demand.Chip, out var rooms) && Array.Exists(rooms, room => room.Fits(demand));

    /// <summary>What is left for a category; without an end where no pool was ever written down.</summary>
    public long FreeGib(string category) => _hardware.PoolOf(category) is { } pool ? _freeGib[pool.Name] : long.MaxValue;
}
