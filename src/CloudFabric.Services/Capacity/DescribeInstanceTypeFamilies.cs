using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Capacity;

/// <summary>Lists the families whose hosts stand in some open data center of the region.</summary>
[Action("Ecs", "2014-05-26", "DescribeInstanceTypeFamilies")]
internal sealed class DescribeInstanceTypeFamilies(IWorldView world)
    : IAction<DescribeInstanceTypeFamiliesRequest, DescribeInstanceTypeFamiliesResponse>
{
    public ValueTask<Outcome<DescribeInstanceTypeFamiliesResponse>> Handle(DescribeInstanceTypeFamiliesRequest request, ActionContext context) =>
        ValueTask.FromResult(Describe(world.Current, request));

    private static Outcome<DescribeInstanceTypeFamiliesResponse> Describe(World world, DescribeInstanceTypeFamiliesRequest request)
    {
        if (world.Region(request.RegionId!) is not { IsOpen: true } region)
        {
            return RegionFaults.RegionNotFound;
        }

        var sold = world.ZonesOf(region.RegionId).Where(zone => zone.IsOpen).SelectMany(ZoneOffer.Types).Select(type => type.Family).ToHashSet();
        var families = from family in InstanceTypes.Families
                       where sold.Contains(family)
                       where string.IsNullOrEmpty(request.Generation) || family.Generation == request.Generation
                       select new InstanceTypeFamilyView(family.Generation, family.Name);
        return new DescribeInstanceTypeFamiliesResponse(new InstanceTypeFamilyViewList([.. families]));
    }
}

/// <summary>Parameters of DescribeInstanceTypeFamilies.</summary>
public sealed record DescribeInstanceTypeFamiliesRequest
{
    [Required]
    public string? RegionId { get; init; }

    /// <summary>For example <c>ecs-8</c>.</summary>
    public string? Generation { get; init; }
}

/// <summary>Answer of DescribeInstanceTypeFamilies.</summary>
public sealed record DescribeInstanceTypeFamiliesResponse(InstanceTypeFamilyViewList InstanceTypeFamilies);

/// <summary>The official wrapping of a list of families.</summary>
public sealed record InstanceTypeFamilyViewList(IReadOnlyList<InstanceTypeFamilyView> InstanceTypeFamily);

/// <summary>A family as answers show it.</summary>
public sealed record InstanceTypeFamilyView(string Generation, string InstanceTypeFamilyId);
