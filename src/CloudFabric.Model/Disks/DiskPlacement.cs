using System.Collections.Immutable;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;

namespace CloudFabric.Model.Disks;

/// <summary>Where a disk lies: one data center, or all that hold copies of a regional disk.</summary>
/// <param name="ZoneId">The data center; null for a regional disk.</param>
/// <param name="ReplicaZoneIds">The data centers of a regional disk, at least one; empty otherwise.</param>
[GenerateSerializer, Immutable, Alias("cf.DiskPlacement")]
public sealed record DiskPlacement(
    [property: Id(0)] string? ZoneId,
    [property: Id(1)] ImmutableArray<string> ReplicaZoneIds)
{
    // Reading the bytes of a row that was written before there were pools leaves the field as it is without its initializer.
    [Id(2)]
    private readonly ImmutableArray<PoolPlace> _pools = [];

    /// <summary>The pool of each copy. None for a disk that takes no room of any.</summary>
    public ImmutableArray<PoolPlace> Pools
    {
        get => _pools.IsDefault ? [] : _pools;
        init => _pools = value;
    }

    /// <summary>
    /// Looks for a place on sale. The world of the caller may be a moment old, which is why the disk's own change set guards
    /// the place again.
    /// </summary>
    public static Outcome<DiskPlacement> Find(World world, string regionId, string? zoneId, string category)
    {
        if (world.Region(regionId) is not { IsOpen: true })
        {
            return RegionFaults.RegionNotFound;
        }

        if (DiskCategories.Find(category) is not { } known)
        {
            return DiskFaults.CategoryUnknown;
        }

        return known.Regional
            ? FindReplicas(world, regionId, zoneId, category)
            : FindZone(world, regionId, zoneId, category);
    }

    private static Outcome<DiskPlacement> FindReplicas(World world, string regionId, string? zoneId, string category)
    {
        if (!string.IsNullOrEmpty(zoneId))
        {
            return DiskFaults.ZoneWithRegionalDisk;
        }

        var zones = world.ZonesOf(regionId).Where(zone => zone.IsOpen && zone.Offers(category)).ToList();
        return zones.Count == 0
            ? DiskFaults.CategoryNotOnSale
            : new DiskPlacement(null, [.. zones.Select(zone => zone.ZoneId)]) { Pools = PoolsOf(zones, category) };
    }

    private static Outcome<DiskPlacement> FindZone(World world, string regionId, string? zoneId, string category)
    {
        if (string.IsNullOrEmpty(zoneId))
        {
            return DiskFaults.ZoneMissing;
        }

        if (world.Zone(zoneId) is not { IsOpen: true } zone || zone.RegionId != regionId)
        {
            return RegionFaults.ZoneNotFound;
        }

        return zone.Offers(category) ? new DiskPlacement(zoneId, []) { Pools = PoolsOf([zone], category) } : DiskFaults.CategoryNotOnSale;
    }

    /// <summary>The pools that hold a category in these data centers.</summary>
    public static ImmutableArray<PoolPlace> PoolsOf(IEnumerable<DataCenterState> zones, string category) =>
    [
        .. from zone in zones
           let pool = zone.Hardware.PoolOf(category)
           where pool is not null
           select new PoolPlace(zone.ZoneId, pool.Name),
    ];
}
