using CloudFabric.Model.Regions;
using CloudFabric.Services.Clock;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Tests.Shell;

/// <summary>What a start makes of the rows that it finds.</summary>
public sealed class StartTests
{
    private static readonly RegionState Elsewhere = new("xx-elsewhere", "Elsewhere", "别处", "Elsewhere", "Area", 0, 0, "bp1", 2020, RegionStatus.Available);

    [Fact]
    public async Task Plant_of_a_world_whose_clock_stands_leaves_it_where_it_stood()
    {
        await using var fabric = new Composed();
        await fabric.HoldClockAt(Composed.LongAgo);

        await fabric.Plant();

        Assert.Equal(Composed.LongAgo, fabric.Get<FabricClock>().Now);
    }

    [Fact]
    public async Task Clock_that_has_not_been_read_shows_no_instant()
    {
        await using var fabric = new Composed();
        await fabric.HoldClockAt(Composed.LongAgo);
        var clock = fabric.Get<FabricClock>();

        Assert.Throws<StoreException>(() => clock.Now);
        await clock.Refresh();

        Assert.Equal(Composed.LongAgo, clock.Now);
    }

    [Fact]
    public async Task Plant_of_a_region_with_the_code_of_another_is_refused_and_writes_nothing()
    {
        await using var fabric = new Composed();
        await fabric.HoldClockAt(Composed.LongAgo);
        await fabric.Put(Elsewhere);

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(fabric.Plant);

        Assert.Contains("'bp1'", refusal.Message);
        Assert.Contains("cn-hangzhou", refusal.Message);
        Assert.Contains("xx-elsewhere", refusal.Message);
        Assert.Equal(2, (await fabric.Get<StoreReader>().ScanAsync(0, 10)).Count);
    }

    [Fact]
    public async Task Plant_of_a_zone_that_another_region_has_is_refused()
    {
        await using var fabric = new Composed();
        await fabric.HoldClockAt(Composed.LongAgo);
        await fabric.Put(new DataCenterState("cn-hangzhou-b", "cn-hangzhou-", "B", "B", [], DataCenterStatus.Open));

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(fabric.Plant);

        Assert.Contains("zone 'cn-hangzhou-b'", refusal.Message);
        Assert.Contains("'cn-hangzhou-'", refusal.Message);
    }

    [Fact]
    public async Task Plant_again_changes_nothing()
    {
        await using var fabric = new Composed();
        await fabric.Plant();
        var before = await fabric.Get<StoreReader>().ScanAsync(0, 1000);

        await fabric.Plant();

        Assert.Equal(before.Select(row => row.Version), (await fabric.Get<StoreReader>().ScanAsync(0, 1000)).Select(row => row.Version));
    }

    [Fact]
    public async Task Started_over_rows_that_contradict_each_other_fails_instead_of_waiting()
    {
        await using var fabric = new Composed();
        await fabric.HoldClockAt(Composed.LongAgo);
        await fabric.Put(Elsewhere);
        await fabric.Put(Elsewhere with { RegionId = "xx-there" });
        var feed = fabric.Get<FeedFollower>();

        await feed.StartAsync(TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidDataException>(() => feed.Started.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }
}
