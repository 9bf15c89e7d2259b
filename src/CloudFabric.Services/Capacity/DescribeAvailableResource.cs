using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Capacity;

/// <summary>
/// Says what can be had where, and whether there is any left: an instance type is in stock where a host can take one more, a disk category
/// where its pool holds the smallest disk. Zones that sell nothing of what is asked for are left out.
/// </summary>
[Action("Ecs", "2014-05-26", "DescribeAvailableResource")]
internal sealed class DescribeAvailableResource(IWorldView world, StockReader stocks)
    : IAction<DescribeAvailableResourceRequest, DescribeAvailableResourceResponse>
{
    public async ValueTask<Outcome<DescribeAvailableResourceResponse>> Handle(DescribeAvailableResourceRequest request, ActionContext context)
    {
        var current = world.Current;
        if (Check(current, request) is { } fault)
        {
            return fault;
        }

        var zones = current.ZonesOf(request.RegionId!)
            .Where(zone => zone.IsOpen && (string.IsNullOrEmpty(request.ZoneId) || zone.ZoneId == request.ZoneId)).ToList();
        var read = await Task.WhenAll(zones.Select(stocks.Read));
        var available = zones.Zip(read, (zone, stock) => Zone(zone, stock, request)).OfType<AvailableZone>();
        return new DescribeAvailableResourceResponse(new AvailableZoneList([.. available]));
    }

    private static Fault? Check(World world, DescribeAvailableResourceRequest request) => request switch
    {
        _ when world.Region(request.RegionId!) is not { IsOpen: true } => RegionFaults.RegionNotFound,
        { ZoneId: { Length: > 0 } id } when world.Zone(id) is not { IsOpen: true } zone || zone.RegionId != request.RegionId => RegionFaults.ZoneNotFound,
        { InstanceType: { Length: > 0 } name } when InstanceTypes.Find(name) is null => HardwareFaults.TypeNotSupported,
        _ when !AvailableResources.Destinations.Contains(request.DestinationResource!) => KernelFaults.InvalidParameter(nameof(request.DestinationResource)),
        _ => null,
    };

    private static AvailableZone? Zone(DataCenterState zone, ZoneStock stock, DescribeAvailableResourceRequest request)
    {
        var resources = AvailableResources.In(zone, stock, request);
        if (resources.Count == 0)
        {
            return null;
        }

        var isInStock = resources.Any(resource => resource.Status == Stock.Available);
        var list = new AvailableResourceList([new AvailableResource(request.DestinationResource!, new SupportedResourceList(resources))]);
        return new AvailableZone(zone.RegionId, zone.ZoneId, Stock.Status(isInStock), Stock.Category(isInStock), list);
    }
}

/// <summary>Parameters of DescribeAvailableResource. What is not here makes no difference.</summary>
public sealed record DescribeAvailableResourceRequest
{
    [Required]
    public string? RegionId { get; init; }

    /// <summary>What the answer shall list: Zone, IoOptimized, InstanceType, Network, ddh, SystemDisk or DataDisk.</summary>
    [Required]
    public string? DestinationResource { get; init; }

    public string? ZoneId { get; init; }

    public string? InstanceType { get; init; }

    public int? Cores { get; init; }

    /// <summary>In GiB.</summary>
    public decimal? Memory { get; init; }

    public string? SystemDiskCategory { get; init; }

    public string? DataDiskCategory { get; init; }

    /// <summary>instance or disk.</summary>
    public string? ResourceType { get; init; }
}

/// <summary>Answer of DescribeAvailableResource.</summary>
public sealed record DescribeAvailableResourceResponse(AvailableZoneList AvailableZones);
