using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Capacity;
using CloudFabric.Services.Tests.Store;
using CloudFabric.Storage;

namespace CloudFabric.Services.Tests.Capacity;

public sealed class PlacerTests
{
    private static readonly DataCenterHardware Three = new([TestWorld.Racks(3)], [], new TrunkPorts(0, 0));

    [Theory]
    [InlineData("cn-test-z", Taker.Type, "InvalidZoneId.NotFound", 404)]
    [InlineData("cn-test-b", Taker.Type, "Zone.NotOnSale", 403)]
    [InlineData("cn-test-a", "ecs.none.large", "InvalidInstanceType.ValueNotSupported", 403)]
    [InlineData("cn-test-a", "ecs.g8y.large", "InvalidInstanceType.ValueNotSupported", 403)]
    [InlineData("cn-test-a", "ecs.g7.16xlarge", "InvalidInstanceType.ValueNotSupported", 403)]
    public async Task Place_where_nothing_is_sold_is_refused_with_the_official_code(string zone, string type, string code, int status)
    {
        using var store = new TestStore(StoreKind.Memory);
        var fault = (await new Placer(store.Reader, new TestWorld(Three)).Place(new PlacementRequest(zone, type, 1, 0))).Fault;

        Assert.Equal((code, status), (fault?.Code, fault?.HttpStatus));
    }

    [Fact]
    public async Task Place_of_several_answers_all_or_as_many_as_are_enough()
    {
        using var store = new TestStore(StoreKind.Memory);
        var placer = new Placer(store.Reader, new TestWorld(Three));

        Assert.Equal(40, (await placer.Place(new PlacementRequest(TestWorld.Zone, Taker.Type, 40, 3))).Value.Length);
        Assert.Equal(HardwareFaults.NoStock, (await placer.Place(new PlacementRequest(TestWorld.Zone, Taker.Type, 49, 3))).Fault);
        Assert.Equal(48, (await placer.Place(new PlacementRequest(TestWorld.Zone, Taker.Type, 100, 3) { MinCount = 1 })).Value.Length);
    }

    /// <summary>Nothing was ever committed, so the places must be there again for the next one who asks.</summary>
    [Fact]
    public async Task Place_says_sold_out_only_by_what_is_committed()
    {
        using var store = new TestStore(StoreKind.Memory);
        var placer = new Placer(store.Reader, new TestWorld(Three));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(48, (await placer.Place(new PlacementRequest(TestWorld.Zone, Taker.Type, 48, 3))).Value.Length);
        }
    }

    /// <summary>What others were proposed and have not taken yet is still for sale; so is what they were refused.</summary>
    [Fact]
    public async Task Place_of_many_at_once_says_sold_out_only_by_what_is_committed()
    {
        using var store = new TestStore(StoreKind.Memory);
        var placer = new Placer(store.Reader, new TestWorld(Three));

        var placed = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => placer.Place(new PlacementRequest(TestWorld.Zone, Taker.Type, 48, (ulong)i))));

        Assert.All(placed, places => Assert.Equal(48, places.Value.Length));
    }

    [Fact]
    public async Task Racks_added_are_sold_at_once()
    {
        using var store = new TestStore(StoreKind.Memory);
        var world = new TestWorld(Three);
        var taker = new Taker(new Placer(store.Reader, world), store.Writer, "t");
        while (await taker.Take() is not null)
        {
        }

        world.Grow(TestWorld.Racks(1));

        Assert.Equal("cn-test-a-r0004", (await taker.Take())?.Place.RackId);
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Many_takers_on_two_silos_sell_every_place_once(StoreKind kind)
    {
        using var store = new TestStore(kind);
        using var second = kind == StoreKind.Postgres ? store.Open() : null;
        var world = new TestWorld(Three);
        Taker[] takers = [new(new Placer(store.Reader, world), store.Writer, "a"), new(new Placer(store.Reader, world), second ?? store.Writer, "b")];

        var taken = await Task.WhenAll(Enumerable.Range(0, 80).Select(i => takers[i % 2].Take()));

        Assert.Equal(48, taken.Count(host => host is not null));
        Assert.All(taken.OfType<PlacedHost>().CountBy(host => host.Place.HostId), host => Assert.Equal(4, host.Value));
        var counters = await store.Reader.ReadCountersAsync(CapacityCounters.HostsOf(TestWorld.Zone));
        Assert.Equal(96, counters.Where(counter => counter.Key.EndsWith("/vcpu", StringComparison.Ordinal)).Sum(counter => counter.Value));
        Assert.Null(await takers[0].Take());
        Assert.Null(await takers[1].Take());
    }

    [Theory, MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Racks_added_while_all_sell_are_sold_to_the_last_place(StoreKind kind)
    {
        using var store = new TestStore(kind);
        var world = new TestWorld(Three);
        var taker = new Taker(new Placer(store.Reader, world), store.Writer, "t");
        async Task<int> Sell()
        {
            var sold = 0;
            for (var i = 0; i < 25; i++)
            {
                if (i == 10)
                {
                    world.Grow(TestWorld.Racks(1));
                }

                sold += await taker.Take() is null ? 0 : 1;
            }

            return sold;
        }

        var during = (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Sell()))).Sum();
        var after = 0;
        while (await taker.Take() is not null)
        {
            after++;
        }

        Assert.Equal((3 + 8) * 16, during + after);
    }

    [Fact]
    public async Task Host_that_was_drained_meanwhile_takes_nothing_more()
    {
        using var store = new TestStore(StoreKind.Memory);
        var placer = new Placer(store.Reader, new TestWorld(Three));
        var proposed = Assert.Single((await placer.Place(new PlacementRequest(TestWorld.Zone, Taker.Type, 1, 0))).Value);
        var rack = new PartState(
            TestWorld.Region, TestWorld.Zone, [.. Enumerable.Range(1, 4).Select(host => HardwareId.OfHost(proposed.Place.RackId, host))], PartStatus.Draining);
        await store.Commit(TestStore.Create("drained", PartMachine.Shape(rack) with { Account = "1" }));

        var late = await store.Writer.CommitAsync(Taker.Set("late", proposed, proposed.Ceilings));
        await placer.ReadAgain(TestWorld.Zone);
        var sold = 0;
        for (var taker = new Taker(placer, store.Writer, "t"); await taker.Take() is { } host; sold++)
        {
            Assert.NotEqual(proposed.Place.RackId, host.Place.RackId);
        }

        Assert.Equal(HardwareFaults.HostFull, late.RefusedBy?.Refusal);
        Assert.Equal(32, sold);
    }
}
