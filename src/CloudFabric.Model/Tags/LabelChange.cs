using System.Collections.Immutable;

namespace CloudFabric.Model.Tags;

/// <summary>A change of a resource's labels; the same for every kind, inside a command of the kind's own.</summary>
[GenerateSerializer, Immutable, Alias("cf.LabelChange")]
public abstract record LabelChange
{
    /// <summary>Adds tags, or replaces the values of those that are there.</summary>
    [GenerateSerializer, Immutable, Alias("cf.LabelChange.AddTags")]
    public sealed record AddTags([property: Id(0)] ImmutableArray<ResourceTag> Tags) : LabelChange;

    /// <summary>Removes tags by key.</summary>
    /// <param name="Keys">The keys; null for every tag.</param>
    [GenerateSerializer, Immutable, Alias("cf.LabelChange.RemoveTags")]
    public sealed record RemoveTags([property: Id(0)] ImmutableArray<string>? Keys) : LabelChange;

    /// <summary>Moves the resource into a resource group.</summary>
    [GenerateSerializer, Immutable, Alias("cf.LabelChange.JoinGroup")]
    public sealed record JoinGroup([property: Id(0)] string ResourceGroupId) : LabelChange;
}
