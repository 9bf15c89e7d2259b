using System.Collections.Immutable;
using System.Text.Json;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Disks;

/// <summary>Reads lists of disk ids.</summary>
internal static class DiskIdList
{
    private const int MaxIds = 100;

    /// <summary>The disks that a JSON list names; null where the parameter says nothing.</summary>
    public static Outcome<ImmutableArray<ResourceKey>?> Read(string? json, string regionId)
    {
        if (string.IsNullOrEmpty(json))
        {
            return (ImmutableArray<ResourceKey>?)null;
        }

        return Parse(json) switch
        {
            null => KernelFaults.InvalidParameter("DiskIds"),
            { Length: > MaxIds } => DiskQueryFaults.DiskIds,
            var ids => (ImmutableArray<ResourceKey>?)Keys(ids, regionId),
        };
    }

    /// <summary>The keys of a region's disks, each once. Texts that cannot be a disk's id are left out: nothing has such a key.</summary>
    public static ImmutableArray<ResourceKey> Keys(IEnumerable<string> ids, string regionId) =>
        [.. ids.Where(id => DiskId.TryReadRegionCode(id, out _)).Distinct().Select(id => DiskId.Key(regionId, id))];

    private static string[]? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
