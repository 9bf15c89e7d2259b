using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;

namespace CloudFabric.Services.Instances;

/// <summary>Finds an instance's key by its id alone, which tells the region.</summary>
internal static class InstanceLocator
{
    public static Outcome<ResourceKey> Find(World world, string? id) =>
        InstanceIds.Instance.TryReadRegionCode(id, out var code) && world.RegionOfCode(code) is { } region
            ? InstanceIds.Instance.Key(region.RegionId, id)
            : InstanceFaults.NotFound;

    /// <summary>The region of an id; empty where nothing has it.</summary>
    public static string RegionOf(World world, string? id) => Find(world, id).Failed(out _, out var key) ? "" : key.Region;

    /// <summary>The keys of several of one region, each once, in their order.</summary>
    public static Outcome<List<ResourceKey>> FindAll(World world, string regionId, IReadOnlyList<string> ids)
    {
        var keys = new List<ResourceKey>();
        foreach (var id in ids.Distinct())
        {
            if (Find(world, id).Failed(out var fault, out var key))
            {
                return fault;
            }

            if (key.Region != regionId)
            {
                return InstanceFaults.NotFound;
            }

            keys.Add(key);
        }

        return keys;
    }
}
