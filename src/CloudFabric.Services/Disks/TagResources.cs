using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Disks;

/// <summary>Puts tags on disks.</summary>
[Action("Ecs", "2014-05-26", "TagResources")]
internal sealed class TagResources(TaggedDisks disks) : IAction<TagResourcesRequest, Nothing>
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
            : await disks.Apply(
                context, new TagTarget(request.RegionId!, request.ResourceType!, request.ResourceId), new DiskCommand.Tag([.. tags]));
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
