namespace CloudFabric.Model.Tags;

/// <summary>A label that its owner put on a resource: any kind of resource carries at most 20, sorted by key, keys unique.</summary>
/// <param name="Key">1 to 128 characters.</param>
/// <param name="Value">0 to 128 characters.</param>
[GenerateSerializer, Immutable, Alias("cf.ResourceTag")]
public sealed record ResourceTag(
    [property: Id(0)] string Key,
    [property: Id(1)] string Value);
