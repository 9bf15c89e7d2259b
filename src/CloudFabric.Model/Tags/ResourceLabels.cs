using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tags;

/// <summary>What its owner sorts a resource by: tags and a resource group. Part of the state of any kind that carries them.</summary>
/// <param name="Tags">At most 20, sorted by key.</param>
/// <param name="ResourceGroupId">Empty for the account's default group.</param>
[GenerateSerializer, Immutable, Alias("cf.ResourceLabels")]
public sealed record ResourceLabels(
    [property: Id(0)] ImmutableArray<ResourceTag> Tags,
    [property: Id(1)] string ResourceGroupId)
{
    public static readonly ResourceLabels None = new([], "");

    /// <summary>The labels of a new resource, or the refusal of what was asked for.</summary>
    public static Outcome<ResourceLabels> Create(ImmutableArray<ResourceTag> tags, string? resourceGroupId, string account)
    {
        if (TagRules.Check(tags) is { } fault)
        {
            return fault;
        }

        return ResourceGroups.Read(resourceGroupId, account).Select(group => new ResourceLabels(TagRules.Merge([], tags), group));
    }

    /// <summary>The labels after a change; equal ones where it changes nothing.</summary>
    public Outcome<ResourceLabels> After(LabelChange change, string account)
    {
        switch (change)
        {
            case LabelChange.AddTags { Tags: var added }:
                return Add(added);
            case LabelChange.RemoveTags { Keys: var keys }:
                return this with { Tags = keys is { } named ? TagRules.Without(Tags, named) : [] };
            case LabelChange.JoinGroup { ResourceGroupId: var id }:
                return ResourceGroups.Read(id, account).Select(group => this with { ResourceGroupId = group });
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change, "Labels do not know this change.");
        }
    }

    public bool Equals(ResourceLabels? other) =>
        other is not null && ResourceGroupId == other.ResourceGroupId && Tags.SequenceEqual(other.Tags);

    public override int GetHashCode() => HashCode.Combine(ResourceGroupId, Tags.Length);

    private Outcome<ResourceLabels> Add(ImmutableArray<ResourceTag> added)
    {
        if (TagRules.Check(added) is { } fault)
        {
            return fault;
        }

        var merged = TagRules.Merge(Tags, added);
        return merged.Length > TagRules.MaxTags ? TagFaults.QuotaExceeded : this with { Tags = merged };
    }
}
