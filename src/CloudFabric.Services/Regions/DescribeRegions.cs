using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Regions;

/// <summary>Lists the regions that are open. What is asked for makes no difference: every open region sells everything that is emulated.</summary>
[Action("Ecs", "2014-05-26", "DescribeRegions")]
internal sealed class DescribeRegions(IWorldView world) : IAction<DescribeRegionsRequest, DescribeRegionsResponse>
{
    public ValueTask<Outcome<DescribeRegionsResponse>> Handle(DescribeRegionsRequest request, ActionContext context)
    {
        var regions = world.Current.Regions.Where(region => region.IsOpen).Select(region => new RegionView(
            region.RegionId,
            region.LocalNameIn(request.AcceptLanguage),
            $"ecs.{region.RegionId}.aliyuncs.com",
            "available"));
        return ValueTask.FromResult<Outcome<DescribeRegionsResponse>>(new DescribeRegionsResponse(new RegionList([.. regions])));
    }
}

/// <summary>Parameters of DescribeRegions.</summary>
public sealed record DescribeRegionsRequest
{
    public string? AcceptLanguage { get; init; }

    [NoEffect]
    public string? InstanceChargeType { get; init; }

    [NoEffect]
    public string? ResourceType { get; init; }
}

/// <summary>Answer of DescribeRegions.</summary>
public sealed record DescribeRegionsResponse(RegionList Regions);

/// <summary>The official wrapping of a list of regions.</summary>
public sealed record RegionList(IReadOnlyList<RegionView> Region);

/// <summary>A region as answers show it.</summary>
public sealed record RegionView(string RegionId, string LocalName, string RegionEndpoint, string Status);
