using CloudFabric.Model.Disks;
using CloudFabric.Model.Tests.Regions;

namespace CloudFabric.Model.Tests.Disks;

public sealed class DiskPlacementTests
{
    [Theory]
    [InlineData("cn-nowhere", "cn-hangzhou-b", "cloud_essd", "InvalidRegionId.NotFound", 404)]
    [InlineData("ap-south-1", "ap-south-1a", "cloud_essd", "InvalidRegionId.NotFound", 404)]
    [InlineData("cn-hangzhou", "cn-hangzhou-z", "cloud_essd", "InvalidZoneId.NotFound", 404)]
    [InlineData("cn-hangzhou", "cn-shanghai-a", "cloud_essd", "InvalidZoneId.NotFound", 404)]
    [InlineData("cn-hangzhou", "cn-hangzhou-k", "cloud_essd", "InvalidZoneId.NotFound", 404)]
    [InlineData("cn-hangzhou", "cn-hangzhou-b", "cloud_gold", "InvalidDataDiskCategory.ValueNotSupported", 403)]
    [InlineData("cn-hangzhou", "cn-hangzhou-h", "cloud", "InvalidDataDiskCategory.NotSupported", 400)]
    [InlineData("cn-hangzhou", null, "cloud_essd", "MissingParameter", 400)]
    [InlineData("cn-hangzhou", "", "cloud_essd", "MissingParameter", 400)]
    [InlineData("cn-hangzhou", "cn-hangzhou-h", "cloud_regional_disk_auto", "InvalidZoneId.DiskCategoryUnsupported", 400)]
    [InlineData("cn-shanghai", null, "cloud_regional_disk_auto", "InvalidDataDiskCategory.NotSupported", 400)]
    public void Find_where_nothing_is_sold_is_refused_with_the_official_code(
        string region, string? zone, string category, string code, int status)
    {
        var fault = DiskPlacement.Find(SmallWorld.World, region, zone, category).Fault;

        Assert.Equal((code, status), (fault?.Code, fault?.HttpStatus));
    }

    [Fact]
    public void Find_of_a_zone_that_offers_the_category_is_that_zone()
    {
        var placement = DiskPlacement.Find(SmallWorld.World, "cn-hangzhou", "cn-hangzhou-b", "cloud").Value!;

        Assert.Equal("cn-hangzhou-b", placement.ZoneId);
        Assert.Empty(placement.ReplicaZoneIds);
    }

    [Fact]
    public void Find_of_a_regional_category_is_every_open_zone_that_offers_it()
    {
        var placement = DiskPlacement.Find(SmallWorld.World, "cn-hangzhou", null, "cloud_regional_disk_auto").Value!;

        Assert.Null(placement.ZoneId);
        Assert.Equal(["cn-hangzhou-h", "cn-hangzhou-i"], placement.ReplicaZoneIds);
    }
}
