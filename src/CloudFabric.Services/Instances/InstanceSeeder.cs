using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Images;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Instances;

/// <summary>
/// Fills a region with instances, for measurements of lists at size. They have every facet, claim and counter of launched ones, but neither disks
/// nor a network of their own, and hosts and quotas do not limit them. Every fourth one is stopped.
/// </summary>
public sealed class InstanceSeeder(RowSeeder seeder, StoreWriter writer, IWorldView world, IFabricClock clock, FabricSeed seed)
{
    private const string TypeName = "ecs.g7.large";
    private const int SubnetMask = 16;
    private const int SubnetSize = 60_000;
    private const uint FirstAddress = 0x0A000001;

    /// <summary>Adds the instances and says how many.</summary>
    public async Task<Outcome<int>> Plant(string account, string region, int count, CancellationToken cancellation)
    {
        var zones = world.Current.ZonesOf(region).Where(zone => zone.IsOpen).Select(zone => zone.ZoneId).ToList();
        if (zones.Count == 0)
        {
            return KernelFaults.InvalidParameter("region");
        }

        var run = Guid.NewGuid().ToString("N");
        return await SeedPattern.Plant(writer, count, number => Row(account, region, SeedPattern.Zone(zones, number), run, number), cancellation);
    }

    private ChangeSet Row(string account, string region, string zone, string run, int number)
    {
        var code = world.Current.Region(region)!.IdCode;
        var (type, now) = (InstanceTypes.Find(TypeName)!, clock.Now);
        var id = InstanceIds.Instance.Derive(seed.Value, account, code, "Seed", $"{run}/{number}");
        var network = number / SubnetSize;
        var vpc = NetworkIds.Vpc.Derive(seed.Value, account, code, "Seed", run);
        var vswitch = NetworkIds.VSwitch.Derive(seed.Value, account, code, "Seed", $"{run}/{network}");
        var address = FirstAddress + ((uint)network << (32 - SubnetMask)) + (uint)(number % SubnetSize);
        var rack = HardwareId.OfRack(zone, 1);
        var state = new InstanceState(
            account,
            region,
            id,
            type.Name,
            PublicImages.All[0].ImageId,
            new HostPlace(region, zone, rack, HardwareId.OfHost(rack, 1 + (number % 16)), type.Vcpus, type.MemoryMib, 0),
            new VSwitchSubnet(NetworkIds.VSwitch.Key(region, vswitch), vpc, zone, CidrBlock.Of(address, SubnetMask)),
            address,
            now,
            StatusTrack.Steady(SeedPattern.IsHit(number) ? InstanceStatuses.Stopped : InstanceStatuses.Running))
        {
            Name = SeedPattern.Name(number),
            HostName = id,
            SecurityGroupIds = [NetworkIds.SecurityGroup.Derive(seed.Value, account, code, "Seed", run)],
            Labels = ResourceLabels.None with { Tags = SeedPattern.Tags(number) },
        };
        return seeder.Row<InstanceMachine, InstanceState, InstanceCommand, InstanceResult>(state.Key, state, now);
    }
}
