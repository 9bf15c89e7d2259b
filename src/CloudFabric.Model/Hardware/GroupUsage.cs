using System.Collections.Immutable;

namespace CloudFabric.Model.Hardware;

/// <summary>How much of a group of racks is in use.</summary>
/// <param name="Group">The racks.</param>
/// <param name="FirstRack">The number of the first of them.</param>
/// <param name="Used">What instances have.</param>
/// <param name="Free">What is left on hosts in service.</param>
/// <param name="HostsOutOfService">Hosts that are drained or retired, alone or with their rack.</param>
public sealed record GroupUsage(RackGroup Group, int FirstRack, HostRoom Used, HostRoom Free, int HostsOutOfService)
{
    /// <param name="counters">The counters of the data center's hosts.</param>
    public static ImmutableArray<GroupUsage> Of(string zoneId, DataCenterHardware hardware, IReadOnlyDictionary<string, long> counters)
    {
        var racks = ZoneRoom.Of(zoneId, hardware, counters).Racks;
        var first = 1;
        var usages = ImmutableArray.CreateBuilder<GroupUsage>();
        foreach (var group in hardware.Racks)
        {
            usages.Add(Sum(zoneId, group, first, [.. racks.Skip(first - 1).Take(group.Racks)], counters));
            first += group.Racks;
        }

        return usages.ToImmutable();
    }

    private static GroupUsage Sum(string zoneId, RackGroup group, int first, RackRoom[] racks, IReadOnlyDictionary<string, long> counters)
    {
        var (used, free, away) = (HostRoom.None, HostRoom.None, 0);
        foreach (var rack in racks)
        {
            for (var host = 0; host < rack.HostCount; host++)
            {
                var vcpus = counters.GetValueOrDefault(CapacityCounters.Vcpus(zoneId, rack.HostId(host)));
                used = used.Plus(new HostRoom(
                    CapacityCounters.TakenVcpus(vcpus),
                    counters.GetValueOrDefault(CapacityCounters.MemoryMib(zoneId, rack.HostId(host))),
                    counters.GetValueOrDefault(CapacityCounters.Gpus(zoneId, rack.HostId(host)))));
                free = free.Plus(rack[host]);
                away += CapacityCounters.IsOutOfService(vcpus) ? 1 : 0;
            }
        }

        return new GroupUsage(group, first, used, free, away);
    }
}
