using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Hardware;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Tests.Capacity;

/// <summary>What the built-in world must hold: everything that its users and our own measurements ask of it.</summary>
public sealed class BuiltInWorldTests
{
    private const long SeededGib = 1_000_000 * 40L;
    private const long QuotaGib = 10_000_000;
    private static readonly WorldDefinition World = WorldFile.Load(null);

    [Fact]
    public void Every_data_center_has_a_pool_for_each_category_that_it_sells() => Assert.All(
        World.DataCenters,
        zone => Assert.All(zone.DiskCategories, category => Assert.True(zone.Hardware.PoolOf(category)?.CapacityGib >= QuotaGib, $"{zone.ZoneId} {category}")));

    [Fact]
    public void Every_region_holds_a_million_seeded_disks() => Assert.All(
        World.Regions,
        region => Assert.True(World.DataCenters.Where(zone => zone.RegionId == region.RegionId)
            .All(zone => zone.Hardware.PoolOf("cloud_essd")!.CapacityGib >= SeededGib), region.RegionId));

    [Fact]
    public void Every_type_fits_a_host_of_every_rack_of_its_chip_and_is_sold_somewhere()
    {
        var racks = World.DataCenters.SelectMany(zone => zone.Hardware.Racks).ToList();
        Assert.All(InstanceTypes.All, type =>
        {
            var own = racks.Where(group => group.Chip == type.Family.Chip).ToList();
            Assert.NotEmpty(own);
            Assert.All(own, group => Assert.True(HostDemand.Of(type).Fits(group), type.Name));
        });
    }
}
