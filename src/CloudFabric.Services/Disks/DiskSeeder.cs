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
    private static readonly DiskQuotas NoQuota = new(long.MaxValue, long.MaxValue);

    /// <summary>Adds the disks and says how many; spread over the zones of the region that sell the category.</summary>
    /// <param name="labelled">With names and tags.</param>
    public async Task<Outcome<int>> Plant(string account, string region, int count, bool labelled, CancellationToken cancellation)
    {
        var zones = world.Current.ZonesOf(region).Where(zone => zone.IsOpen && zone.Offers(Category)).Select(zone => zone.ZoneId).ToList();
        if (zones.Count == 0)
        {
            return KernelFaults.InvalidParameter("region");
        }

        var run = Guid.NewGuid().ToString("N");
        return await SeedPattern.Plant(
            writer,
            count,
            number => labelled
                ? Disk(account, region, SeedPattern.Zone(zones, number), $"{run}/{number}", number)
                : Disk(account, region, zones[number % zones.Count], $"{run}/{number}", null),
            cancellation);
    }

    private ChangeSet Disk(string account, string region, string zone, string identity, int? label)
    {
        var current = world.Current;
        var code = current.Region(region)!.IdCode;
        var key = new ResourceKey(region, DiskId.Kind, DiskId.Derive(seed.Value, account, code, "Seed", identity));
        var placement = DiskPlacement.Find(current, region, zone, Category).Value!;
        var create = new DiskCommand.Create(placement, Category, NoQuota with { Pools = current.PoolsOf(region, placement.Pools) })
        {
            SizeGib = SizeGib,
            Name = label is { } named ? SeedPattern.Name(named) : null,
            Tags = label is { } tagged ? SeedPattern.Tags(tagged) : [],
        };
        var context = new DecisionContext(key, account, clock.Now, Timing.Off, 1);
        return seeder.Decided<DiskMachine, DiskState, DiskCommand, DiskResult>(key, DiskMachine.Decide(null, create, context), context.Now);
    }
}
