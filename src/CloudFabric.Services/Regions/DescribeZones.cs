using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Regions;

/// <summary>Lists the open data centers of a region, with what can be made in them.</summary>
[Action("Ecs", "2014-05-26", "DescribeZones")]
internal sealed class DescribeZones(IWorldView world) : IAction<DescribeZonesRequest, DescribeZonesResponse>
{
    public ValueTask<Outcome<DescribeZonesResponse>> Handle(DescribeZonesRequest request, ActionContext context) =>
        ValueTask.FromResult(Describe(world.Current, request));

    private static Outcome<DescribeZonesResponse> Describe(World world, DescribeZonesRequest request)
    {
        if (world.Region(request.RegionId!) is not { IsOpen: true } region)
        {
            return RegionFaults.RegionNotFound;
        }

        var zones = world.ZonesOf(region.RegionId).Where(zone => zone.IsOpen).Select(zone => ZoneView.Of(zone, request));
        return new DescribeZonesResponse(new ZoneList([.. zones]));
    }
}

/// <summary>Parameters of DescribeZones.</summary>
public sealed record DescribeZonesRequest
{
    [Required]
    public string? RegionId { get; init; }

    public string? AcceptLanguage { get; init; }

    [NoEffect]
    public string? InstanceChargeType { get; init; }

    [NoEffect]
    public string? SpotStrategy { get; init; }

    /// <summary>False for ids and names only.</summary>
    public bool? Verbose { get; init; }
}

/// <summary>Answer of DescribeZones.</summary>
public sealed record DescribeZonesResponse(ZoneList Zones);

/// <summary>The official wrapping of a list of zones.</summary>
public sealed record ZoneList(IReadOnlyList<ZoneView> Zone);
