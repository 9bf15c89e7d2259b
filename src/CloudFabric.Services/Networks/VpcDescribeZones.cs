using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Networks;

/// <summary>Lists the open data centers of a region.</summary>
[Action("Vpc", "2016-04-28", "DescribeZones")]
internal sealed class VpcDescribeZones(IWorldView world) : IAction<VpcDescribeZonesRequest, VpcDescribeZonesResponse>
{
    public ValueTask<Outcome<VpcDescribeZonesResponse>> Handle(VpcDescribeZonesRequest request, ActionContext context) =>
        ValueTask.FromResult(Describe(world.Current, request));

    private static Outcome<VpcDescribeZonesResponse> Describe(World world, VpcDescribeZonesRequest request)
    {
        if (world.Region(request.RegionId!) is not { IsOpen: true } region)
        {
            return RegionFaults.RegionNotFound;
        }

        var zones = world.ZonesOf(region.RegionId).Where(zone => zone.IsOpen)
            .Select(zone => new VpcZoneView(zone.ZoneId, zone.LocalNameIn(request.AcceptLanguage), "AvailabilityZone"));
        return new VpcDescribeZonesResponse(new VpcZoneList([.. zones]));
    }
}

/// <summary>Parameters of the VPC product's DescribeZones. Every zone is an ordinary one.</summary>
public sealed record VpcDescribeZonesRequest
{
    [Required]
    public string? RegionId { get; init; }

    public string? AcceptLanguage { get; init; }

    [NoEffect]
    public string? ZoneType { get; init; }
}

/// <summary>Answer of the VPC product's DescribeZones.</summary>
public sealed record VpcDescribeZonesResponse(VpcZoneList Zones);

/// <summary>The official wrapping of a list of zones.</summary>
public sealed record VpcZoneList(IReadOnlyList<VpcZoneView> Zone);

/// <summary>A zone as the VPC product shows it.</summary>
public sealed record VpcZoneView(string ZoneId, string LocalName, string ZoneType);
