using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Disks;

namespace CloudFabric.Model.Tests.Catalogue;

public sealed class InstanceTypesTests
{
    /// <summary>The documented rows: vCPUs, GiB, network, interfaces, disk operations, disk Gbit/s; base and burst.</summary>
    [Theory]
    [InlineData("ecs.g9i.large", 2, 8, 2.5, 15, 3, 25_000, 200_000, 2, 10)]
    [InlineData("ecs.c9i.4xlarge", 16, 32, 12, 25, 8, 100_000, 200_000, 6, 10)]
    [InlineData("ecs.g8i.2xlarge", 8, 32, 6, 15, 4, 60_000, 200_000, 4, 10)]
    [InlineData("ecs.g8i.16xlarge", 64, 256, 32, 32, 8, 360_000, 360_000, 20, 20)]
    [InlineData("ecs.g8a.4xlarge", 16, 64, 7, 12.5, 8, 60_000, 110_000, 3.5, 10)]
    [InlineData("ecs.g8y.small", 1, 4, 1, 10, 2, 10_000, 110_000, 1, 10)]
    [InlineData("ecs.g7.large", 2, 8, 2, 12.5, 3, 20_000, 160_000, 1.5, 10)]
    [InlineData("ecs.g7.8xlarge", 32, 128, 16, 32, 8, 160_000, 160_000, 10, 10)]
    [InlineData("ecs.g7a.2xlarge", 8, 32, 2.5, 10, 4, 30_000, 110_000, 2, 6)]
    [InlineData("ecs.g7se.2xlarge", 8, 32, 3, 8, 4, 100_000, 150_000, 6, 10)]
    [InlineData("ecs.g5se.18xlarge", 70, 336, 15, 15, 8, 1_000_000, 1_000_000, 32, 32)]
    [InlineData("ecs.i4.2xlarge", 8, 64, 6, 15, 4, 50_000, 110_000, 3, 6)]
    [InlineData("ecs.t6-c1m2.large", 2, 4, 0.08, 1, 2, 5_000, 5_000, 0.5, 0.5)]
    [InlineData("ecs.gn7i-c8g1.2xlarge", 8, 30, 16, 16, 4, 30_000, 30_000, 2.5, 2.5)]
    [InlineData("ecs.gn8is-8x.32xlarge", 128, 1024, 100, 100, 15, 900_000, 900_000, 64, 64)]
    [InlineData("ecs.gn8v-2x.8xlarge", 32, 192, 20, 20, 8, 200_000, 200_000, 10, 10)]
    public void Find_of_a_documented_type_has_its_figures(
        string name, int vcpus, double gib, double net, double netBurst, int interfaces, double iops, double iopsBurst, double gbps, double gbpsBurst)
    {
        var type = InstanceTypes.Find(name)!;

        Assert.Equal((vcpus, gib, interfaces), (type.Vcpus, type.MemoryGib, type.Interfaces));
        Assert.Equal((new Limit(net, netBurst), new Limit(iops, iopsBurst), new Limit(gbps, gbpsBurst)), (type.NetworkGbps, type.DiskIops, type.DiskGbps));
    }

    [Theory]
    [InlineData("ecs.g7.large", 9)]
    [InlineData("ecs.g7.2xlarge", 17)]
    [InlineData("ecs.g7.16xlarge", 33)]
    [InlineData("ecs.gn8is-8x.32xlarge", 65)]
    public void Find_of_a_documented_type_has_its_number_of_disks(string name, int disks) => Assert.Equal(disks, InstanceTypes.Find(name)!.DiskQuantity);

    [Fact]
    public void All_grow_with_their_processors_within_a_family()
    {
        Assert.InRange(InstanceTypes.All.Length, 300, 1_600);
        foreach (var family in InstanceTypes.All.GroupBy(type => (type.Family, Ratio: type.MemoryMib / type.Vcpus)))
        {
            var sizes = family.OrderBy(type => type.Vcpus).ToList();
            Assert.All(sizes.Zip(sizes.Skip(1)), pair =>
            {
                Assert.True(pair.First.NetworkGbps.Base <= pair.Second.NetworkGbps.Base, pair.Second.Name);
                Assert.True(pair.First.DiskIops.Base <= pair.Second.DiskIops.Base, pair.Second.Name);
                Assert.True(pair.First.DiskQuantity <= pair.Second.DiskQuantity, pair.Second.Name);
            });
        }
    }

    [Fact]
    public void Every_chip_and_every_disk_category_has_a_price()
    {
        Assert.All(InstanceTypes.All, type => Assert.True(PriceBook.InstanceHour(type) > 0));
        Assert.All(
            DiskCategories.All.SelectMany(category => category.Levels, (category, level) => (category.Name, Level: level.Name)),
            disk => Assert.True(PriceBook.DiskGibHour(disk.Name, disk.Level) > 0));
    }

    [Fact]
    public void Prices_of_the_documented_example_are_exact()
    {
        Assert.Equal(0.084m, 40 * PriceBook.DiskGibHour("cloud_auto", null));
        Assert.Equal(0.0000625m, PriceBook.ProvisionedIopsHour("cloud_auto"));
        Assert.Null(PriceBook.ProvisionedIopsHour("cloud_essd"));
    }
}
