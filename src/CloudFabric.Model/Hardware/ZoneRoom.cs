using System.Collections.Immutable;

namespace CloudFabric.Model.Hardware;

/// <summary>What the hosts of a data center have left, as its owner believes. Not safe for several callers at once.</summary>
public sealed class ZoneRoom
{
    private ZoneRoom(string zoneId, ImmutableArray<RackRoom> racks) => (ZoneId, Racks) = (zoneId, racks);

    public string ZoneId { get; }

    public ImmutableArray<RackRoom> Racks { get; }

    /// <summary>All of the hardware less what the counters say; a host out of service has nothing left.</summary>
    /// <param name="counters">Those that begin with <see cref="CapacityCounters.HostsOf"/>; one that is missing is nothing.</param>
    public static ZoneRoom Of(string zoneId, DataCenterHardware hardware, IReadOnlyDictionary<string, long> counters)
    {
        var racks = ImmutableArray.CreateBuilder<RackRoom>();
        foreach (var group in hardware.Racks)
        {
            for (var i = 0; i < group.Racks; i++)
            {
                racks.Add(Rack(zoneId, racks.Count + 1, group, counters));
            }
        }

        return new ZoneRoom(zoneId, racks.ToImmutable());
    }

    /// <summary>The rack and the place in it of a host; false for a host that is not here.</summary>
    public bool TryFind(string hostId, out RackRoom rack, out int host)
    {
        var found = HardwareId.TryParse(hostId, out var id) && id.ZoneId == ZoneId && id.Rack <= Racks.Length
            && id.Host >= 1 && id.Host <= Racks[id.Rack - 1].HostCount;
        rack = found ? Racks[id.Rack - 1] : null!;
        host = id.Host - 1;
        return found;
    }

    private static RackRoom Rack(string zoneId, int number, RackGroup group, IReadOnlyDictionary<string, long> counters)
    {
        var id = HardwareId.OfRack(zoneId, number);
        var hosts = new HostRoom[group.HostsPerRack];
        for (var host = 0; host < hosts.Length; host++)
        {
            hosts[host] = counters.Count == 0 ? Whole(group) : Left(group, zoneId, HardwareId.OfHost(id, host + 1), counters);
        }

        return new RackRoom(number, id, group, hosts);
    }

    private static HostRoom Whole(RackGroup group) => new(group.Vcpus, group.MemoryGib * 1024L, group.Gpus);

    private static HostRoom Left(RackGroup group, string zoneId, string hostId, IReadOnlyDictionary<string, long> counters)
    {
        if (!counters.TryGetValue(CapacityCounters.Vcpus(zoneId, hostId), out var vcpus))
        {
            // Every instance has a processor: where none is taken, nothing is.
            return Whole(group);
        }

        return CapacityCounters.IsOutOfService(vcpus) ? HostRoom.None : new HostRoom(
            group.Vcpus - vcpus,
            (group.MemoryGib * 1024L) - counters.GetValueOrDefault(CapacityCounters.MemoryMib(zoneId, hostId)),
            group.Gpus - counters.GetValueOrDefault(CapacityCounters.Gpus(zoneId, hostId)));
    }
}
