using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Instances;

namespace CloudFabric.Services.Disks;

/// <summary>Reads lists of disk ids.</summary>
internal static class DiskIdList
{
    /// <summary>The disks that a JSON list names; null where the parameter says nothing.</summary>
    public static Outcome<ImmutableArray<ResourceKey>?> Read(string? json, string regionId) =>
        InstanceIdList.Texts(json, KernelFaults.InvalidParameter("DiskIds"), DiskQueryFaults.DiskIds)
            .Select(ids => ids is null ? (ImmutableArray<ResourceKey>?)null : Keys(ids, regionId));

    /// <summary>The keys of a region's disks, each once. Texts that cannot be a disk's id are left out: nothing has such a key.</summary>
    public static ImmutableArray<ResourceKey> Keys(IEnumerable<string> ids, string regionId) =>
        [.. ids.Where(DiskId.Format.IsId).Distinct().Select(id => DiskId.Key(regionId, id))];
}
