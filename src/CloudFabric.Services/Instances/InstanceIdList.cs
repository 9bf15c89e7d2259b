using System.Collections.Immutable;
using System.Text.Json;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Instances;

/// <summary>Reads JSON lists of ids and addresses.</summary>
internal static class InstanceIdList
{
    /// <summary>The instances that a list names; null where the parameter says nothing, none for an empty list.</summary>
    public static Outcome<ImmutableArray<ResourceKey>?> Read(string? json, string regionId) =>
        Texts(json, InstanceQueryFaults.Ids).Select(ids => ids is null ? (ImmutableArray<ResourceKey>?)null : Keys(ids, regionId));

    /// <summary>The keys of a region's instances, each once. Texts that cannot be an instance's id are left out: nothing has such a key.</summary>
    public static ImmutableArray<ResourceKey> Keys(IEnumerable<string> ids, string regionId) =>
        [.. ids.Where(InstanceIds.Instance.IsId).Distinct().Select(id => InstanceIds.Instance.Key(regionId, id))];

    /// <summary>The texts of a list; null where the parameter says nothing.</summary>
    /// <param name="malformed">The refusal of what is no list of texts.</param>
    /// <param name="tooMany">That of a list of more than a hundred, where it is another one.</param>
    public static Outcome<string[]?> Texts(string? json, Fault malformed, Fault? tooMany = null)
    {
        if (string.IsNullOrEmpty(json))
        {
            return (string[]?)null;
        }

        try
        {
            return JsonSerializer.Deserialize<string[]>(json) switch
            {
                null => malformed,
                var texts when texts.Any(text => text is null) => malformed,
                { Length: > InstanceQueryFaults.MaxIds } => tooMany ?? malformed,
                var texts => texts,
            };
        }
        catch (JsonException)
        {
            return malformed;
        }
    }
}
