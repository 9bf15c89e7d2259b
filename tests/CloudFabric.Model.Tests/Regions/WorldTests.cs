namespace CloudFabric.Model.Tests.Regions;

public sealed class WorldTests
{
    [Fact]
    public void Lookups_of_what_exists_find_it()
    {
        Assert.Equal("cn-shanghai", SmallWorld.World.Region("cn-shanghai")?.RegionId);
        Assert.Equal("cn-hangzhou", SmallWorld.World.RegionOfCode("bp1")?.RegionId);
        Assert.Equal("cn-shanghai", SmallWorld.World.Zone("cn-shanghai-a")?.RegionId);
    }

    [Fact]
    public void Lookups_of_what_does_not_exist_find_nothing()
    {
        Assert.Null(SmallWorld.World.Region("cn-nowhere"));
        Assert.Null(SmallWorld.World.RegionOfCode("zzz"));
        Assert.Null(SmallWorld.World.Zone("cn-hangzhou"));
        Assert.Empty(SmallWorld.World.ZonesOf("cn-nowhere"));
    }

    [Fact]
    public void Regions_keep_their_order_and_zones_are_sorted()
    {
        Assert.Equal(["cn-hangzhou", "cn-shanghai", "ap-south-1"], SmallWorld.World.Regions.Select(region => region.RegionId));
        Assert.Equal(
            ["cn-hangzhou-b", "cn-hangzhou-h", "cn-hangzhou-i", "cn-hangzhou-k"],
            SmallWorld.World.ZonesOf("cn-hangzhou").Select(zone => zone.ZoneId));
    }
}
