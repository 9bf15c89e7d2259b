using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Disks;

/// <summary>Takes tags off disks: those with the named keys, or all.</summary>
[Action("Ecs", "2014-05-26", "UntagResources")]
internal sealed class UntagResources(TaggedDisks disks) : IAction<UntagResourcesRequest, Nothing>
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

        return await disks.Apply(
            context,
            new TagTarget(request.RegionId!, request.ResourceType!, request.ResourceId),
            new DiskCommand.Untag(keys.Count == 0 ? null : [.. keys]));
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
