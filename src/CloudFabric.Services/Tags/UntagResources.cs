using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Tags;

/// <summary>Takes tags off resources: those with the named keys, or all. The VPC product spells the action with a capital T.</summary>
[Action("Ecs", "2014-05-26", "UntagResources")]
[Action("Vpc", "2016-04-28", "UnTagResources")]
internal sealed class UntagResources(TaggedResources resources) : IAction<UntagResourcesRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(UntagResourcesRequest request, ActionContext context)
    {
        var keys = request.TagKey ?? [];
        switch (request)
        {
            case { ResourceId: null or { Count: 0 } }:
                return TagRequestFaults.ResourcesMissing;
            case { All: true } when keys.Count > 0:
                return TagRequestFaults.AllAndKeys;
            case { All: not true } when keys.Count == 0:
                return TagRequestFaults.TagsMissing;
            case { TagKey.Count: > TagRules.MaxTags }:
                return TagRequestFaults.TooManyTags;
        }

        return await resources.Apply(
            context,
            new TagTarget(request.RegionId!, request.ResourceType!, request.ResourceId),
            new LabelChange.RemoveTags(keys.Count == 0 ? null : [.. keys]));
    }
}

/// <summary>Parameters of UntagResources.</summary>
public sealed record UntagResourcesRequest
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? ResourceType { get; init; }

    public IReadOnlyList<string>? ResourceId { get; init; }

    public IReadOnlyList<string>? TagKey { get; init; }

    public bool? All { get; init; }
}
