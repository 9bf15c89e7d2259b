using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CloudFabric.Model.Hardware;

/// <summary>What the hosts of a data center have left, as its owner believes. Not safe for several callers at once.</summary>
public sealed class ZoneRoom
{
    private readonly FrozenDictionary<string, RackRoom[]> _racksByChip;

    private ZoneRoom(string zoneId, ImmutableArray<RackRoom> racks)
    {
        (ZoneId, Racks) = (zoneId, racks);
        _racksByChip = racks.GroupBy(rack => rack.Group.Chip).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public string ZoneId { get; }

    public ImmutableArray<RackRoom> Racks { get; }

    public IReadOnlyList<RackRoom> RacksOf(string chip) => _racksByChip.GetValueOrDefault(chip, []);

    /// <summary>All of the hardware less what the counters say; a host out of service has nothing left.</summary>
    /// <param name="counters">Those of the data center's hosts, perhaps among others; one that is missing is nothing.</param>
    public static ZoneRoom Of(string zoneId, DataCenterHardware hardware, IReadOnlyDictionary<string, long> counters)
    {
        var racks = hardware.Racks.SelectMany(group => Enumerable.Repeat(group, group.Racks))
            .Select((group, i) => new RackRoom(i + 1, HardwareId.OfRack(zoneId, i + 1), group));
        var zone = new ZoneRoom(zoneId, [.. racks]);
        var takings = CapacityCounters.Takings(zoneId, counters).ToList();
        foreach (var taking in takings)
        {
            zone.Change(taking, room => room.Less(taking.Taken));
        }

        foreach (var taking in takings.Where(taking => taking.IsOutOfService))
        {
            zone.Change(taking, _ => HostRoom.None);
        }

        return zone;
    }

    /// <summary>The rack and the place in it of a host; false for a host that is not here.</summary>
    public bool TryFind(HardwareId id, out RackRoom rack, out int host)
    {
        var found = id.ZoneId == ZoneId && id.Rack <= Racks.Length && id.Host >= 1 && id.Host <= Racks[id.Rack - 1].HostCount;
        rack = found ? Racks[id.Rack - 1] : null!;
        host = id.Host - 1;
        return found;
    }

    private void Change(HostTaking taking, Func<HostRoom, HostRoom> change)
    {
        if (TryFind(taking.Host, out var rack, out var host))
        {
            rack[host] = change(rack[host]);
        }
    }
}
