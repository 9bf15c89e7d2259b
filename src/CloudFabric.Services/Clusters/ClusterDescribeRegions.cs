using System.Text.Json.Serialization;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Clusters;

/// <summary>Lists the open regions as container clusters see them. Cluster type and profile make no difference.</summary>
[Action("CS", "2015-12-15", "DescribeRegions", Route = "GET /regions")]
internal sealed class ClusterDescribeRegions(IWorldView world)
    : IAction<ClusterDescribeRegionsRequest, ClusterDescribeRegionsResponse>
{
    public ValueTask<Outcome<ClusterDescribeRegionsResponse>> Handle(ClusterDescribeRegionsRequest request, ActionContext context)
    {
        var regions = world.Current.Regions.Where(region => region.IsOpen)
            .Select(region => new ClusterRegionView(region.LocalNameIn(request.AcceptLanguage), region.RegionId));
        return ValueTask.FromResult<Outcome<ClusterDescribeRegionsResponse>>(new ClusterDescribeRegionsResponse([.. regions]));
    }
}

/// <summary>Parameters of the container service's DescribeRegions.</summary>
public sealed record ClusterDescribeRegionsRequest
{
    [Wire("acceptLanguage")]
    public string? AcceptLanguage { get; init; }

    [Wire("clusterType")]
    [NoEffect]
    public string? ClusterType { get; init; }

    [Wire("profile")]
    [NoEffect]
    public string? Profile { get; init; }
}

/// <summary>Answer of the container service's DescribeRegions.</summary>
public sealed record ClusterDescribeRegionsResponse(
    [property: JsonPropertyName("regions")] IReadOnlyList<ClusterRegionView> Regions);

/// <summary>A region as the container service shows it.</summary>
public sealed record ClusterRegionView(
    [property: JsonPropertyName("localName")] string LocalName,
    [property: JsonPropertyName("regionId")] string RegionId);
