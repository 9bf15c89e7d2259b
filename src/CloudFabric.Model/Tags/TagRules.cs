using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tags;

/// <summary>What a tag may look like and how sets of them combine. Pure; the same for every kind of resource.</summary>
public static class TagRules
{
    /// <summary>Tags on one resource, and in one call.</summary>
    public const int MaxTags = 20;

    /// <summary>Characters of a key or of a value.</summary>
    public const int MaxLength = 128;

    /// <summary>The refusal of a list of tags as a caller sent it, or null.</summary>
    public static Fault? Check(ImmutableArray<ResourceTag> tags)
    {
        if (tags.Length > MaxTags)
        {
            return TagFaults.QuotaExceeded;
        }

        if (!tags.All(tag => IsKey(tag.Key)))
        {
            return TagFaults.MalformedKey;
        }

        if (!tags.All(tag => IsValue(tag.Value)))
        {
            return TagFaults.MalformedValue;
        }

        return tags.DistinctBy(tag => tag.Key).Count() == tags.Length ? null : TagFaults.DuplicateKey;
    }

    /// <summary>The tags of a resource after <paramref name="added"/> joined or replaced some of them.</summary>
    public static ImmutableArray<ResourceTag> Merge(ImmutableArray<ResourceTag> tags, ImmutableArray<ResourceTag> added) =>
        [.. added.Concat(tags).DistinctBy(tag => tag.Key).OrderBy(tag => tag.Key, StringComparer.Ordinal)];

    /// <summary>The tags of a resource without those of <paramref name="keys"/>; keys that it does not carry are ignored.</summary>
    public static ImmutableArray<ResourceTag> Without(ImmutableArray<ResourceTag> tags, ImmutableArray<string> keys) =>
        tags.RemoveAll(tag => keys.Contains(tag.Key));

    private static bool IsKey(string key) =>
        key.Length is > 0 and <= MaxLength
        && !key.StartsWith("aliyun", StringComparison.OrdinalIgnoreCase)
        && !key.StartsWith("acs:", StringComparison.OrdinalIgnoreCase)
        && !NamesWebAddress(key);

    private static bool IsValue(string value) => value.Length <= MaxLength && !NamesWebAddress(value);

    private static bool NamesWebAddress(string text) =>
        text.Contains("http://", StringComparison.OrdinalIgnoreCase) || text.Contains("https://", StringComparison.OrdinalIgnoreCase);
}
