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
    /// <param name="counters">The counters of the data center's hosts, perhaps among others.</param>
    public static ImmutableArray<GroupUsage> Of(string zoneId, DataCenterHardware hardware, IReadOnlyDictionary<string, long> counters)
    {
        var racks = ZoneRoom.Of(zoneId, hardware, counters).Racks;
        var takings = CapacityCounters.Takings(zoneId, counters).ToLookup(taking => taking.Host.Rack);
        var usages = ImmutableArray.CreateBuilder<GroupUsage>();
        var first = 1;
        foreach (var group in hardware.Racks)
        {
            var own = Enumerable.Range(first, group.Racks).SelectMany(rack => takings[rack]).ToList();
            usages.Add(new GroupUsage(
                group,
                first,
                own.Aggregate(HostRoom.None, (sum, taking) => sum.Plus(taking.Taken)),
                racks.Skip(first - 1).Take(group.Racks).Aggregate(HostRoom.None, (sum, rack) => sum.Plus(rack.Sum())),
                own.Count(taking => taking.IsOutOfService)));
            first += group.Racks;
        }

        return usages.ToImmutable();
    }
}
