using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Tags;

/// <summary>
/// Lists tags with the resources that carry them, 50 resources a page. With Tag.N, only those that carry all of these, and only these tags.
/// </summary>
[Action("Ecs", "2014-05-26", "ListTagResources")]
[Action("Vpc", "2016-04-28", "ListTagResources")]
internal sealed class ListTagResources(ResourceReader reader, IWorldView world, IFabricClock clock)
    : IAction<ListTagResourcesRequest, ListTagResourcesResponse>
{
    public async ValueTask<Outcome<ListTagResourcesResponse>> Handle(ListTagResourcesRequest request, ActionContext context)
    {
        var target = new TagTarget(request.RegionId!, request.ResourceType!, request.ResourceId ?? []);
        var tags = request.Tag ?? [];
        if (Check(request, tags) is { } refusal)
        {
            return refusal;
        }

        if (target.Check(world.Current, context.Action.Product).Failed(out var fault, out var kind))
        {
            return fault;
        }

        var size = Math.Clamp(request.MaxResults ?? TagTarget.MaxResources, 1, TagTarget.MaxResources);
        var query = new RowQuery(context.Account, kind.Kind, target.RegionId, clock.Now, Page.After(request.NextToken ?? "", size))
        {
            Keys = target.ResourceIds.Count == 0 ? null : target.Keys(kind),
            Facets = [.. tags.Select(tag => new FacetFilter(LabelFacets.TagPrefix + tag.Key, tag.Value))],
        };
        var page = await kind.List(reader, query);
        var found = from resource in page.Items
                    from tag in resource.Tags
                    where tags.Count == 0 || tags.Any(wanted => wanted.Key == tag.Key)
                    select new TagResourceView(resource.Id, kind.ResourceType, tag.Key, tag.Value);
        return new ListTagResourcesResponse(new TagResourceList([.. found]), page.NextToken);
    }

    private static Fault? Check(ListTagResourcesRequest request, IReadOnlyList<TagParameter> tags) => request switch
    {
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

    /// <summary>Resources a page, at most 50.</summary>
    public int? MaxResults { get; init; }
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
