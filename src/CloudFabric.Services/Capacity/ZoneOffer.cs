using System.Runtime.CompilerServices;
using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Regions;

namespace CloudFabric.Services.Capacity;

/// <summary>What a data center sells, whether it has any left or not.</summary>
internal static class ZoneOffer
{
    /// <summary>Found once for each state of a data center's hardware.</summary>
    private static readonly ConditionalWeakTable<DataCenterHardware, IReadOnlyList<InstanceType>> TypesByHardware = [];

    /// <summary>The types that some rack of the data center can carry, as the catalogue has them.</summary>
    public static IReadOnlyList<InstanceType> Types(DataCenterState zone) => TypesByHardware.GetValue(
        zone.Hardware, static hardware => [.. InstanceTypes.All.Where(type => hardware.Racks.Any(HostDemand.Of(type).Fits))]);

    public static IEnumerable<DiskCategory> DataDisks(DataCenterState zone) => zone.DiskCategories.Select(DiskCategories.Find).OfType<DiskCategory>();

    public static IEnumerable<DiskCategory> SystemDisks(DataCenterState zone) => DataDisks(zone).Where(category => category.MaxSystemGib is not null);
}
