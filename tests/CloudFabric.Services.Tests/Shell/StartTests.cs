using CloudFabric.Services.Clock;
using CloudFabric.Storage;

namespace CloudFabric.Services.Tests.Shell;

/// <summary>What a start makes of the rows that it finds.</summary>
public sealed class StartTests
{
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
}
