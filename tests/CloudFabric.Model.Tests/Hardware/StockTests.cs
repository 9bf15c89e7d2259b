using CloudFabric.Model.Hardware;

namespace CloudFabric.Model.Tests.Hardware;

public sealed class StockTests
{
    private static readonly DataCenterHardware Hardware = new(
        [new RackGroup("a", 1, 2, 8, 16, 0, "os"), new RackGroup("b", 1, 1, 4, 16, 0, "os")],
        [new StoragePool("ssd", ["cloud_ssd", "cloud_essd"], 100)],
        new TrunkPorts(0, 0));

    private static readonly Dictionary<string, long> Counters = new()
    {
        [CapacityCounters.Vcpus("z", "z-r0001-h01")] = 6,
        [CapacityCounters.MemoryMib("z", "z-r0001-h01")] = 1024,
        [CapacityCounters.Vcpus("z", "z-r0001-h02")] = CapacityCounters.OutOfService + 3,
        [CapacityCounters.MemoryMib("z", "z-r0001-h02")] = 2048,
        [CapacityCounters.PoolGib("z", "ssd")] = 70,
    };

    [Fact]
    public void Stock_is_what_a_host_in_service_or_a_pool_has_left()
    {
        var stock = new ZoneStock("z", Hardware, Counters);

        Assert.True(stock.HasRoom(new HostDemand("a", 2, 1024, 0)));
        Assert.False(stock.HasRoom(new HostDemand("a", 3, 1024, 0)));
        Assert.False(stock.HasRoom(new HostDemand("c", 1, 1024, 0)));
        Assert.Equal(30, stock.FreeGib("cloud_essd"));
        Assert.Equal(long.MaxValue, stock.FreeGib("cloud"));
    }

    [Fact]
    public void Usage_tells_used_and_free_of_each_group()
    {
        var usage = GroupUsage.Of("z", Hardware, Counters);

        Assert.Equal([1, 2], usage.Select(group => group.FirstRack));
        Assert.Equal(new HostRoom(9, 3072, 0), usage[0].Used);
        Assert.Equal(new HostRoom(2, 15 * 1024, 0), usage[0].Free);
        Assert.Equal(1, usage[0].HostsOutOfService);
        Assert.Equal((HostRoom.None, new HostRoom(4, 16 * 1024, 0)), (usage[1].Used, usage[1].Free));
    }
}
