using System.Collections.Frozen;
using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Regions;

namespace CloudFabric.Services.Capacity;

/// <summary>What a zone has of one kind of resource, under the conditions of a request.</summary>
internal static class AvailableResources
{
    private static readonly FrozenDictionary<string, Func<DataCenterState, ZoneStock, DescribeAvailableResourceRequest, IEnumerable<SupportedResource>>> ByDestination =
        new Dictionary<string, Func<DataCenterState, ZoneStock, DescribeAvailableResourceRequest, IEnumerable<SupportedResource>>>
        {
            ["Zone"] = (zone, stock, request) => Once(zone.ZoneId, zone, stock, request),
            ["IoOptimized"] = (zone, stock, request) => Once("optimized", zone, stock, request),
            ["Network"] = (zone, stock, request) => Once("vpc", zone, stock, request),
            ["InstanceType"] = InstanceTypesOf,
            ["SystemDisk"] = (zone, stock, request) => Disks(ZoneOffer.SystemDisks(zone), request.SystemDiskCategory, stock, request, isSystem: true),
            ["DataDisk"] = (zone, stock, request) => Disks(ZoneOffer.DataDisks(zone), request.DataDiskCategory, stock, request, isSystem: false),

            // The fabric has no dedicated hosts.
            ["ddh"] = (_, _, _) => [],
        }.ToFrozenDictionary();

    public static IReadOnlySet<string> Destinations { get; } = ByDestination.Keys.ToFrozenSet();

    public static IReadOnlyList<SupportedResource> In(DataCenterState zone, ZoneStock stock, DescribeAvailableResourceRequest request) =>
        [.. ByDestination[request.DestinationResource!](zone, stock, request)];

    /// <summary>One value, in stock where something else of the request is.</summary>
    private static IEnumerable<SupportedResource> Once(string value, DataCenterState zone, ZoneStock stock, DescribeAvailableResourceRequest request)
    {
        var behind = request.ResourceType == "disk"
            ? Disks(ZoneOffer.DataDisks(zone), request.DataDiskCategory, stock, request, isSystem: false)
            : InstanceTypesOf(zone, stock, request);
        var all = behind.ToList();
        return all.Count == 0 ? [] : [SupportedResource.Of(value, all.Exists(resource => resource.Status == Stock.Available))];
    }

    private static IEnumerable<SupportedResource> InstanceTypesOf(DataCenterState zone, ZoneStock stock, DescribeAvailableResourceRequest request) =>
        from type in ZoneOffer.Types(zone)
        where string.IsNullOrEmpty(request.InstanceType) || type.Name == request.InstanceType
        where request.Cores is null || type.Vcpus == request.Cores
        where request.Memory is null || (decimal)type.MemoryGib == request.Memory
        where Sells(zone, type, request.SystemDiskCategory) && Sells(zone, type, request.DataDiskCategory)
        select SupportedResource.Of(type.Name, stock.HasRoom(HostDemand.Of(type)));

    private static bool Sells(DataCenterState zone, InstanceType type, string? category) =>
        string.IsNullOrEmpty(category) || (zone.Offers(category) && InstanceDisks.CategoriesOf(type).Contains(category));

    private static IEnumerable<SupportedResource> Disks(
        IEnumerable<DiskCategory> categories, string? wanted, ZoneStock stock, DescribeAvailableResourceRequest request, bool isSystem)
    {
        var type = string.IsNullOrEmpty(request.InstanceType) ? null : InstanceTypes.Find(request.InstanceType);
        return from category in categories
               where string.IsNullOrEmpty(wanted) || category.Name == wanted
               where type is null || InstanceDisks.CategoriesOf(type).Contains(category.Name)
               let sizes = isSystem ? (Min: DiskCategory.MinSystemGib, Max: category.MaxSystemGib!.Value) : (Min: category.Levels.Min(level => level.MinSizeGib), Max: category.Levels.Max(level => level.MaxSizeGib))
               select SupportedResource.Of(category.Name, stock.FreeGib(category.Name) >= sizes.Min) with { Min = sizes.Min, Max = sizes.Max, Unit = "GiB" };
    }
}
