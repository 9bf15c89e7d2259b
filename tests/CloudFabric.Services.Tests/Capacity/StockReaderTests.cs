using CloudFabric.Model.Hardware;
using CloudFabric.Services.Capacity;
using CloudFabric.Services.Tests.Store;
using CloudFabric.Storage;

namespace CloudFabric.Services.Tests.Capacity;

public sealed class StockReaderTests : IDisposable
{
    private readonly TestStore _store = new(StoreKind.Memory);

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Stock_of_a_reading_is_found_once_for_the_same_hardware()
    {
        var world = new TestWorld(new DataCenterHardware([TestWorld.Racks(1)], [], new TrunkPorts(0, 0)));
        var zone = world.Current.Zone(TestWorld.Zone)!;
        var reading = new StockReading(new Dictionary<string, long>());

        var stock = reading.Of(zone);
        world.Grow(TestWorld.Racks(1));

        Assert.Same(stock, reading.Of(zone with { LocalName = "other" }));
        Assert.NotSame(stock, reading.Of(world.Current.Zone(TestWorld.Zone)!));
    }

    [Theory]
    [InlineData(null, "cn-a-a,cn-a-b,cn-b-a")]
    [InlineData("", "cn-a-a,cn-a-b,cn-b-a")]
    [InlineData("cn-a", "cn-a-a,cn-a-b")]
    [InlineData("cn-c", "")]
    public async Task Counters_are_those_of_the_zones_of_a_region_by_zone(string? region, string zones)
    {
        await _store.Commit(TestStore.Create("d", TestStore.Shape() with
        {
            Usage =
            [
                new(CapacityCounters.PoolGib("cn-a-a", "essd"), 1), new(CapacityCounters.Vcpus("cn-a-a", "cn-a-a-r0001-h01"), 2),
                new(CapacityCounters.PoolGib("cn-a-b", "essd"), 3), new(CapacityCounters.PoolGib("cn-b-a", "essd"), 4),
            ],
        }));

        var counters = await new StockReader(_store.Reader).Counters(region);

        Assert.Equal(zones, string.Join(',', counters.Keys.Order(StringComparer.Ordinal)));
        Assert.All(counters, zone => Assert.All(zone.Value.Keys, name => Assert.StartsWith(CapacityCounters.AllOf(zone.Key), name)));
        Assert.Equal(region is "cn-c" ? 0 : 2, counters.GetValueOrDefault("cn-a-a", []).Count);
    }
}
