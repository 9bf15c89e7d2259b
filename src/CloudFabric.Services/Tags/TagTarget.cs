using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;

namespace CloudFabric.Services.Tags;

/// <summary>The resources that a tag action names.</summary>
internal sealed record TagTarget(string RegionId, string ResourceType, IReadOnlyList<string> ResourceIds)
{
    public const int MaxResources = 50;

    /// <summary>The kind of the resources, or the refusal of region, type or number; ids that nothing has are not looked for here.</summary>
    public Outcome<TaggableKind> Check(World world, string product)
    {
        if (world.Region(RegionId) is null)
        {
            return RegionFaults.RegionNotFound;
        }

        var found = TaggableKinds.Find(product, ResourceType);
        return found.Fault is null && ResourceIds.Count > MaxResources ? TagRequestFaults.TooManyResources : found;
    }

    /// <summary>The keys of the resources, each once, without those of texts that cannot be an id of the kind.</summary>
    public ImmutableArray<ResourceKey> Keys(TaggableKind kind) =>
        [.. ResourceIds.Where(kind.IsId).Distinct().Select(id => new ResourceKey(RegionId, kind.Kind, id))];
}
