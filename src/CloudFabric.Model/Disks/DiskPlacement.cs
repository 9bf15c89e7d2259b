using System.Collections.Immutable;
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

        var zones = world.ZonesOf(regionId).Where(zone => zone.IsOpen && zone.Offers(category)).Select(zone => zone.ZoneId);
        var placement = new DiskPlacement(null, [.. zones]);
        return placement.ReplicaZoneIds.IsEmpty ? DiskFaults.CategoryNotOnSale : placement;
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

        return zone.Offers(category) ? new DiskPlacement(zoneId, []) : DiskFaults.CategoryNotOnSale;
    }
}
