using CloudFabric.Model.Hardware;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Capacity;
using CloudFabric.Services.Tests.Store;
using CloudFabric.Storage;

namespace CloudFabric.Services.Tests.Capacity;

public sealed class DescribeAvailableResourceTests : IDisposable
{
    private static readonly DataCenterHardware Hardware = new(
        [TestWorld.Racks(1)], [new StoragePool("essd", ["cloud_essd"], 100)], new TrunkPorts(0, 0));

    private readonly TestStore _store = new(StoreKind.Memory);
    private readonly TestWorld _world = new(Hardware);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task InstanceType_is_without_stock_once_the_last_place_is_sold()
    {
        Assert.Equal(("Available", "WithStock"), await Stock("InstanceType", Taker.Type, instanceType: Taker.Type));
        var taker = new Taker(new Placer(_store.Reader, _world), _store.Writer, "t");
        while (await taker.Take() is not null)
        {
        }

        Assert.Equal(("SoldOut", "WithoutStock"), await Stock("InstanceType", Taker.Type, instanceType: Taker.Type));
        Assert.Equal(("SoldOut", "WithoutStock"), await Stock("Zone", TestWorld.Zone));
        Assert.Equal(("Available", "WithStock"), await Stock("Zone", TestWorld.Zone, resourceType: "disk"));

        _world.Grow(TestWorld.Racks(1));
        Assert.Equal(("Available", "WithStock"), await Stock("InstanceType", Taker.Type, instanceType: Taker.Type));
    }

    [Fact]
    public async Task DataDisk_is_without_stock_once_the_pool_is_full()
    {
        Assert.Equal(("Available", "WithStock"), await Stock("DataDisk", "cloud_essd"));

        await _store.Commit(TestStore.Create("d", TestStore.Shape() with { Usage = [new(CapacityCounters.PoolGib(TestWorld.Zone, "essd"), 100)] }));

        Assert.Equal(("SoldOut", "WithoutStock"), await Stock("DataDisk", "cloud_essd"));
        Assert.Equal(("SoldOut", "WithoutStock"), await Stock("SystemDisk", "cloud_essd"));
    }

    [Fact]
    public async Task Sizes_of_disks_are_told_in_GiB()
    {
        var system = Assert.Single(await Ask("SystemDisk"));
        var data = Assert.Single(await Ask("DataDisk"));

        Assert.Equal((20, 2_048, "GiB"), (system.Min, system.Max, system.Unit));
        Assert.Equal((1, 65_536, "GiB"), (data.Min, data.Max, data.Unit));
    }

    [Theory]
    [InlineData("IoOptimized", "optimized")]
    [InlineData("Network", "vpc")]
    public async Task Others_are_one_value(string destination, string value) => Assert.Equal(value, Assert.Single(await Ask(destination)).Value);

    [Fact]
    public async Task Types_are_those_that_a_host_can_carry_and_that_take_the_disks()
    {
        var types = (await Ask("InstanceType")).Select(resource => resource.Value).ToList();

        Assert.Contains("ecs.g7.2xlarge", types);
        Assert.DoesNotContain("ecs.g7.4xlarge", types);
        Assert.DoesNotContain("ecs.g8y.large", types);
        Assert.Empty(await Ask("ddh"));
        Assert.Empty(await Ask("InstanceType", systemDisk: "cloud_ssd"));
    }

    [Theory]
    [InlineData("Moon", null, null, "InvalidParameter.DestinationResource")]
    [InlineData("Zone", "cn-test-b", null, "InvalidZoneId.NotFound")]
    [InlineData("Zone", null, "ecs.none.large", "InvalidInstanceType.ValueNotSupported")]
    public async Task Mistakes_have_their_codes(string destination, string? zone, string? type, string code)
    {
        var request = new DescribeAvailableResourceRequest { RegionId = TestWorld.Region, DestinationResource = destination, ZoneId = zone, InstanceType = type };

        Assert.Equal(code, (await Action().Handle(request, Calls.By(new Identity("1")))).Fault?.Code);
    }

    private async Task<(string Status, string Category)> Stock(string destination, string value, string? instanceType = null, string? resourceType = null)
    {
        var found = Assert.Single(await Ask(destination, instanceType, resourceType), resource => resource.Value == value);
        return (found.Status, found.StatusCategory);
    }

    private async Task<IReadOnlyList<SupportedResource>> Ask(
        string destination, string? instanceType = null, string? resourceType = null, string? systemDisk = null)
    {
        var request = new DescribeAvailableResourceRequest
        {
            RegionId = TestWorld.Region, DestinationResource = destination, InstanceType = instanceType, ResourceType = resourceType, SystemDiskCategory = systemDisk,
        };
        var answer = (await Action().Handle(request, Calls.By(new Identity("1")))).Value();
        return [.. answer.AvailableZones.AvailableZone.SelectMany(zone => zone.AvailableResources.AvailableResource)
            .SelectMany(resource => resource.SupportedResources.SupportedResource)];
    }

    private DescribeAvailableResource Action() => new(_world, new StockReader(_store.Reader));
}
