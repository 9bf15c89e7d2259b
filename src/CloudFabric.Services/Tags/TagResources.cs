using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Tags;

/// <summary>Puts tags on resources of any kind of <see cref="TaggableKinds"/>.</summary>
[Action("Ecs", "2014-05-26", "TagResources")]
[Action("Vpc", "2016-04-28", "TagResources")]
internal sealed class TagResources(TaggedResources resources) : IAction<TagResourcesRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(TagResourcesRequest request, ActionContext context)
    {
        switch (request)
        {
            case { ResourceId: null or { Count: 0 } }:
                return TagRequestFaults.ResourcesMissing;
            case { Tag: null or { Count: 0 } }:
                return TagRequestFaults.TagsMissing;
            case { Tag.Count: > TagRules.MaxTags }:
                return TagRequestFaults.TooManyTags;
        }

        var tags = request.Tag.Select(tag => tag.ToTag());
        return TagRules.Check([.. tags]) is { } fault
            ? fault
            : await resources.Apply(
                context, new TagTarget(request.RegionId!, request.ResourceType!, request.ResourceId), new LabelChange.AddTags([.. tags]));
    }
}

/// <summary>Parameters of TagResources.</summary>
public sealed record TagResourcesRequest
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? ResourceType { get; init; }

    public IReadOnlyList<string>? ResourceId { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }
}
