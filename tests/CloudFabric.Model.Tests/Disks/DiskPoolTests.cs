using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Model.Tests.Kernel;

namespace CloudFabric.Model.Tests.Disks;

public sealed class DiskPoolTests
{
    private static readonly PoolPlace Ssd = new(Given.Zone, "ssd");
    private static readonly DiskPlacement Placement = new(Given.Zone, []) { Pools = [Ssd] };
    private static readonly DiskQuotas Quotas = Given.Quotas with { Pools = [new PoolSize(new(Given.Zone, "hdd"), 5), new PoolSize(Ssd, 500)] };

    [Fact]
    public void Create_takes_its_size_of_the_pool_under_the_pools_ceiling()
    {
        var decision = Given.Decide(null, Given.Create("cloud_essd", 100) with { Placement = Placement, Quotas = Quotas });

        Assert.Contains(new Usage("capacity/cn-hangzhou-b/pool/ssd/gib", 100), DiskMachine.Shape(decision.State!).Usage);
        Assert.Equal(
            new Ceiling("capacity/cn-hangzhou-b/pool/ssd/gib", 500, HardwareFaults.ZoneNotOnSale),
            Assert.Single(decision.Conditions.OfType<Ceiling>(), ceiling => ceiling.Counter.StartsWith("capacity/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Resize_takes_the_difference_under_the_pools_ceiling()
    {
        var disk = Given.Disk() with { Placement = Placement };

        var decision = Given.Decide(disk, new DiskCommand.Resize(300, null, Quotas));

        Assert.Contains(new Ceiling("capacity/cn-hangzhou-b/pool/ssd/gib", 500, HardwareFaults.NotEnoughCapacity), decision.Conditions);
        Assert.Contains(new Usage("capacity/cn-hangzhou-b/pool/ssd/gib", 300), DiskMachine.Shape(decision.State!).Usage);
    }

    /// <summary>Both pools in one commit: what the new one takes under its ceiling, the old one gives back.</summary>
    [Fact]
    public void ModifySpec_of_the_category_moves_the_disk_into_the_pool_of_the_new_one()
    {
        PoolPlace auto = new(Given.Zone, "auto");
        var command = Given.Modify("cloud_auto") with
        {
            Quotas = Given.Quotas with { Pools = [new PoolSize(Ssd, 500), new PoolSize(auto, 900)] }, Pools = [new PoolPlace("cn-hangzhou-z", "auto"), auto],
        };

        var decision = Given.Decide(Given.Disk(sizeGib: 100) with { Placement = Placement }, command);

        Assert.Equal([auto], decision.State!.Placement.Pools);
        Assert.Equal([new Usage(auto.Counter, 100)], DiskMachine.Shape(decision.State).Usage.Where(usage => usage.Counter.StartsWith("capacity/", StringComparison.Ordinal)));
        Assert.Equal(
            [new Ceiling(auto.Counter, 900, DiskSpecFaults.NoStock)],
            decision.Conditions.OfType<Ceiling>().Where(ceiling => ceiling.Counter.StartsWith("capacity/", StringComparison.Ordinal)));
    }

    [Fact]
    public void ModifySpec_within_the_category_leaves_the_disk_in_its_pool() => Assert.Equal(
        [Ssd], Given.Decide(Given.Disk(sizeGib: 1_000) with { Placement = Placement }, Given.Modify(level: "PL2")).State!.Placement.Pools);

    [Fact]
    public void Regional_disk_takes_its_size_in_each_data_center()
    {
        DataCenterState Zone(string id) => new(id, Given.Region, id, id, ["cloud_regional_disk_auto"], DataCenterStatus.Open)
        {
            Built = new DataCenterHardware([], [new StoragePool("essd", ["cloud_regional_disk_auto"], 1000)], new TrunkPorts(0, 0)),
        };
        var world = new World(
            [new RegionState(Given.Region, "H", "杭", "H", "China", 0, 0, "bp1", 2011, RegionStatus.Available)], [Zone("cn-hangzhou-h"), Zone("cn-hangzhou-i")]);

        var placement = DiskPlacement.Find(world, Given.Region, null, "cloud_regional_disk_auto").Value!;
        var command = Given.Create("cloud_regional_disk_auto", 40) with { Placement = placement, Quotas = Given.Quotas with { Pools = world.PoolsOf(Given.Region, placement.Pools) } };
        var decision = Given.Decide(null, command);

        Assert.Equal([new PoolSize(placement.Pools[1], 1000)], world.PoolsOf(Given.Region, [placement.Pools[1]]));
        Assert.Equal([new PoolPlace("cn-hangzhou-h", "essd"), new PoolPlace("cn-hangzhou-i", "essd")], placement.Pools);
        Assert.Equal(
            ["capacity/cn-hangzhou-h/pool/essd/gib", "capacity/cn-hangzhou-i/pool/essd/gib"],
            decision.Conditions.OfType<Ceiling>().Where(ceiling => ceiling.Max == 1000).Select(ceiling => ceiling.Counter));
        Assert.Equal(2, DiskMachine.Shape(decision.State!).Usage.Count(usage => usage.Counter.EndsWith("/essd/gib", StringComparison.Ordinal) && usage.Amount == 40));
    }

    /// <summary>A disk of before pools must not give back what it never took.</summary>
    [Fact]
    public void Disk_of_before_pools_takes_nothing_of_any()
    {
        var disk = Golden.Read<DiskState>(DiskBytesTests.PlainBeforePools);

        Assert.DoesNotContain(DiskMachine.Shape(disk).Usage, usage => usage.Counter.StartsWith("capacity/", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Given.Decide(disk, new DiskCommand.Resize(300, null, Quotas)).Conditions.OfType<Ceiling>(),
            ceiling => ceiling.Counter.StartsWith("capacity/", StringComparison.Ordinal));
    }
}
