using CloudFabric.Model.Hardware;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Tests.Capacity;

public sealed class DescribeZonesTests
{
    [Fact]
    public async Task A_zone_lists_what_its_racks_carry_and_its_disks()
    {
        var world = new TestWorld(new DataCenterHardware([TestWorld.Racks(1)], [], new TrunkPorts(0, 0)));
        var request = new DescribeZonesRequest { RegionId = TestWorld.Region };

        var zone = Assert.Single((await new DescribeZones(world).Handle(request, Calls.By(new Identity("1")))).Value().Zones.Zone);

        var types = zone.AvailableInstanceTypes!.InstanceTypes;
        Assert.Contains("ecs.g7.large", types);
        Assert.DoesNotContain("ecs.g8i.large", types);
        var resources = Assert.Single(zone.AvailableResources!.ResourcesInfo);
        Assert.Equal(types, resources.InstanceTypes.Items);
        Assert.Contains("ecs.c7", resources.InstanceTypeFamilies.Items);
        Assert.Equal(["ecs-7"], resources.InstanceGenerations.Items);
        Assert.Equal(["cloud_essd"], resources.DataDiskCategories.Items);
        Assert.Equal(["cloud_essd"], resources.SystemDiskCategories.Items);
    }

    [Fact]
    public async Task A_zone_in_brief_has_names_only()
    {
        var world = new TestWorld(DataCenterHardware.None);
        var request = new DescribeZonesRequest { RegionId = TestWorld.Region, Verbose = false };

        Assert.Null(Assert.Single((await new DescribeZones(world).Handle(request, Calls.By(new Identity("1")))).Value().Zones.Zone).AvailableInstanceTypes);
    }
}
