using CloudFabric.Model.Instances;
using CloudFabric.Storage;

namespace CloudFabric.Services.Instances;

/// <summary>Says how many instances of a launch the pools of their disks have room for, so that a launch can be content with them.</summary>
internal sealed class LaunchPools(StoreReader store)
{
    /// <returns>None where no disk lies in a pool, for then it is not pools that hinder.</returns>
    /// <exception cref="StoreException">The counters cannot be read.</exception>
    public async Task<long> Room(LaunchPlan plan)
    {
        var pools = plan.Disks.SelectMany(disk => disk.Create.Quotas.Pools.Select(pool => (Pool: pool, Gib: disk.Create.SizeGib ?? 0)))
            .GroupBy(part => part.Pool, part => (long)part.Gib)
            .ToList();
        var taken = await store.ReadCountersAsync(pools.Select(pool => pool.Key.Place.Counter).ToList());
        return pools.Count == 0 ? 0 : pools.Min(pool => (pool.Key.CapacityGib - taken.GetValueOrDefault(pool.Key.Place.Counter)) / Math.Max(1, pool.Sum()));
    }
}
