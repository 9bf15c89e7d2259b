using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Disks;

/// <summary>
/// Lists tags with the disks that carry them, 50 disks a page. With Tag.N, only disks that carry all of these, and only these tags.
/// </summary>
[Action("Ecs", "2014-05-26", "ListTagResources")]
internal sealed class ListTagResources(ResourceReader reader, IWorldView world, IFabricClock clock)
    : IAction<ListTagResourcesRequest, ListTagResourcesResponse>
{
    public async ValueTask<Outcome<ListTagResourcesResponse>> Handle(ListTagResourcesRequest request, ActionContext context)
    {
        var target = new TagTarget(request.RegionId!, request.ResourceType!, request.ResourceId ?? []);
        var tags = request.Tag ?? [];
        var fault = Check(request, tags) ?? target.Check(world.Current);
        if (fault is not null)
        {
            return fault;
        }

        var query = new RowQuery(
            context.Account, DiskId.Kind, target.RegionId, clock.Now, Page.After(request.NextToken ?? "", TagTarget.MaxResources))
        {
            Keys = target.ResourceIds.Count == 0 ? null : target.Keys(),
            Facets = [.. tags.Select(tag => new FacetFilter(DiskFacets.TagPrefix + tag.Key, tag.Value))],
        };
        var page = await reader.List<DiskState>(query);
        var found = from disk in page.Items
                    from tag in disk.State.Tags
                    where tags.Count == 0 || tags.Any(wanted => wanted.Key == tag.Key)
                    select new TagResourceView(disk.State.DiskId, DiskId.Kind, tag.Key, tag.Value);
        return new ListTagResourcesResponse(new TagResourceList([.. found]), page.NextToken);
    }

    private static Fault? Check(ListTagResourcesRequest request, IReadOnlyList<TagParameter> tags) => request switch
    {
        { TagFilter.Count: > 0 } => KernelFaults.UnsupportedOperation("ListTagResources with TagFilter is not emulated."),
        { ResourceId: null or { Count: 0 } } when tags.Count == 0 => TagRequestFaults.ResourcesAndTagsMissing,
        _ when tags.Count > TagRules.MaxTags => TagRequestFaults.TooManyTags,
        _ when tags.Any(tag => string.IsNullOrEmpty(tag.Key)) => TagFaults.MalformedKey,
        _ => null,
    };
}

/// <summary>Parameters of ListTagResources.</summary>
public sealed record ListTagResourcesRequest
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? ResourceType { get; init; }

    public IReadOnlyList<string>? ResourceId { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    [Refused]
    public IReadOnlyList<TagFilterParameter>? TagFilter { get; init; }

    public string? NextToken { get; init; }
}

/// <summary>One <c>TagFilter.N</c>; known so that it can be refused by name.</summary>
public sealed record TagFilterParameter
{
    public string? TagKey { get; init; }

    public IReadOnlyList<string>? TagValues { get; init; }
}

/// <summary>Answer of ListTagResources.</summary>
/// <param name="NextToken">Empty on the last page.</param>
public sealed record ListTagResourcesResponse(TagResourceList TagResources, string NextToken);

/// <summary>The official wrapping of tags with their resources.</summary>
public sealed record TagResourceList(IReadOnlyList<TagResourceView> TagResource);

/// <summary>One tag of one resource.</summary>
public sealed record TagResourceView(string ResourceId, string ResourceType, string TagKey, string TagValue);
