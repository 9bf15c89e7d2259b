using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Networks;

/// <summary>Lists the regions that are open, with the endpoints of the VPC product.</summary>
[Action("Vpc", "2016-04-28", "DescribeRegions")]
internal sealed class VpcDescribeRegions(IWorldView world) : IAction<VpcDescribeRegionsRequest, VpcDescribeRegionsResponse>
{
    public ValueTask<Outcome<VpcDescribeRegionsResponse>> Handle(VpcDescribeRegionsRequest request, ActionContext context)
    {
        var regions = world.Current.Regions.Where(region => region.IsOpen).Select(region => new VpcRegionView(
            region.RegionId, region.LocalNameIn(request.AcceptLanguage), $"vpc.{region.RegionId}.aliyuncs.com"));
        return ValueTask.FromResult<Outcome<VpcDescribeRegionsResponse>>(new VpcDescribeRegionsResponse(new VpcRegionList([.. regions])));
    }
}

/// <summary>Parameters of the VPC product's DescribeRegions. Every open region has every product type.</summary>
public sealed record VpcDescribeRegionsRequest
{
    public string? AcceptLanguage { get; init; }

    [NoEffect]
    public string? ProductType { get; init; }
}

/// <summary>Answer of the VPC product's DescribeRegions.</summary>
public sealed record VpcDescribeRegionsResponse(VpcRegionList Regions);

/// <summary>The official wrapping of a list of regions.</summary>
public sealed record VpcRegionList(IReadOnlyList<VpcRegionView> Region);

/// <summary>A region as the VPC product shows it.</summary>
public sealed record VpcRegionView(string RegionId, string LocalName, string RegionEndpoint);
