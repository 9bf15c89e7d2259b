using System.Collections.Immutable;
using System.Text.Json;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Instances;

/// <summary>Reads JSON lists of instance ids and addresses.</summary>
internal static class InstanceIdList
{
    /// <summary>The instances that a list names; null where the parameter says nothing, none for an empty list.</summary>
    public static Outcome<ImmutableArray<ResourceKey>?> Read(string? json, string regionId) =>
        Texts(json, InstanceQueryFaults.Ids).Select(ids => ids is null ? (ImmutableArray<ResourceKey>?)null : Keys(ids, regionId));

    /// <summary>The keys of a region's instances, each once. Texts that cannot be an instance's id are left out: nothing has such a key.</summary>
    public static ImmutableArray<ResourceKey> Keys(IEnumerable<string> ids, string regionId) =>
        [.. ids.Where(InstanceIds.Instance.IsId).Distinct().Select(id => InstanceIds.Instance.Key(regionId, id))];

    /// <summary>The texts of a list; null where the parameter says nothing.</summary>
    public static Outcome<string[]?> Texts(string? json, Fault malformed)
    {
        if (string.IsNullOrEmpty(json))
        {
            return (string[]?)null;
        }

        try
        {
            return JsonSerializer.Deserialize<string[]>(json) is { Length: <= InstanceQueryFaults.MaxIds } texts && texts.All(text => text is not null)
                ? texts
                : malformed;
        }
        catch (JsonException)
        {
            return malformed;
        }
    }
}
