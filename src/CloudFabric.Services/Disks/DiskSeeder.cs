using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Disks;

/// <summary>
/// Fills a region with disks, for measurements at size. Each is decided by the machine and committed with all its conditions and counters;
/// only the activation is left out.
/// </summary>
public sealed class DiskSeeder(RowSeeder seeder, StoreWriter writer, IWorldView world, IFabricClock clock, FabricSeed seed)
{
    private const string Category = "cloud_essd";
    private const int SizeGib = 40;
    private const int BatchSize = 4096;
    private static readonly DiskQuotas NoQuota = new(long.MaxValue, long.MaxValue);

    /// <summary>Adds the disks and says how many; spread over the zones of the region that sell the category.</summary>
    public async Task<Outcome<int>> Plant(string account, string region, int count, CancellationToken cancellation)
    {
        var zones = world.Current.ZonesOf(region).Where(zone => zone.IsOpen && zone.Offers(Category)).Select(zone => zone.ZoneId).ToList();
        if (zones.Count == 0)
        {
            return KernelFaults.InvalidParameter("region");
        }

        var run = Guid.NewGuid().ToString("N");
        var planted = 0;
        foreach (var batch in Enumerable.Range(0, count).Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var outcomes = await Task.WhenAll(batch.Select(i => writer.CommitAsync(Disk(account, region, zones[i % zones.Count], $"{run}/{i}"))));
            planted += outcomes.Count(outcome => outcome.IsCommitted);
        }

        return planted;
    }

    private ChangeSet Disk(string account, string region, string zone, string identity)
    {
        var current = world.Current;
        var code = current.Region(region)!.IdCode;
        var key = new ResourceKey(region, DiskId.Kind, DiskId.Derive(seed.Value, account, code, "Seed", identity));
        var placement = DiskPlacement.Find(current, region, zone, Category).Value!;
        var create = new DiskCommand.Create(placement, Category, NoQuota with { Pools = current.PoolsOf(region, placement.Pools) })
        {
            SizeGib = SizeGib,
        };
        var context = new DecisionContext(key, account, clock.Now, Timing.Off, 1);
        return seeder.Decided<DiskMachine, DiskState, DiskCommand, DiskResult>(key, DiskMachine.Decide(null, create, context), context.Now);
    }
}
