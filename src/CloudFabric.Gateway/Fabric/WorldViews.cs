using CloudFabric.Model.Hardware;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Regions;

namespace CloudFabric.Gateway.Fabric;

/// <summary>Regions, zones and their hardware as the fabric API shows them.</summary>
internal static class WorldViews
{
    public static object Region(RegionState region, IEnumerable<object> zones) => new
    {
        id = region.RegionId,
        name = region.LocalName,
        status = region.Status,
        area = region.Area,
        latitude = region.Latitude,
        longitude = region.Longitude,
        zones,
    };

    /// <param name="counters">Of the zone's hosts and pools.</param>
    /// <param name="parts">Its racks and hosts that are out of service, as shown.</param>
    public static object Zone(DataCenterState zone, IReadOnlyDictionary<string, long> counters, IEnumerable<object> parts) => new
    {
        id = zone.ZoneId,
        status = zone.Status,
        diskCategories = zone.DiskCategories,
        racks = GroupUsage.Of(zone.ZoneId, zone.Hardware, counters).Select(usage => Group(zone.ZoneId, usage)),
        outOfService = parts,
        pools = zone.Hardware.Pools.Select(pool => Pool(zone.ZoneId, pool, counters)),
        trunk = new { ports = zone.Hardware.Trunk.Count, gbps = zone.Hardware.Trunk.Gbps },
    };

    /// <param name="instances">The counters of instances of its hosts, perhaps among others.</param>
    public static object Part(string id, PartState part, IReadOnlyDictionary<string, long> instances) => new
    {
        id,
        status = part.Status,
        left = part.Hosts.Sum(host => instances.GetValueOrDefault(CapacityCounters.Instances(PartState.HostKey(part.RegionId, host)))),
        hindrance = part switch
        {
            { Drain: { } drain } => drain.Hindrance,
            { Status: PartStatus.Draining } => "Drained by an older version, which moved nothing: send the drain again.",
            _ => "",
        },
    };

    public static object Step(WorldStep step, string outcome) => new { step = step.Text, target = step.Target.ToString(), outcome };

    private static object Group(string zoneId, GroupUsage usage)
    {
        var group = usage.Group;
        return new
        {
            chip = group.Chip,
            osImage = group.OsImage,
            first = HardwareId.OfRack(zoneId, usage.FirstRack),
            last = HardwareId.OfRack(zoneId, usage.FirstRack + group.Racks - 1),
            racks = group.Racks,
            hostsPerRack = group.HostsPerRack,
            hostsOutOfService = usage.HostsOutOfService,
            host = Room(group.Host),
            used = Room(usage.Used),
            free = Room(usage.Free),
        };
    }

    private static object Room(HostRoom room) => new { vcpus = room.Vcpus, memoryMib = room.MemoryMib, gpus = room.Gpus };

    private static object Pool(string zoneId, StoragePool pool, IReadOnlyDictionary<string, long> counters)
    {
        var used = counters.GetValueOrDefault(CapacityCounters.PoolGib(zoneId, pool.Name));
        return new { name = pool.Name, categories = pool.Categories, capacityGib = pool.CapacityGib, usedGib = used, freeGib = pool.CapacityGib - used };
    }
}
