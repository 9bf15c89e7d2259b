using CloudFabric.Model.Clock;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Clock;
using CloudFabric.Services.Tests.Store;
using CloudFabric.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Shell;

public sealed class ClockTests
{
    [Fact]
    public async Task Running_clock_jumps_pauses_and_never_goes_backwards()
    {
        await using var fabric = await FabricCluster.Start();
        var clock = fabric.Services.GetRequiredService<FabricClock>();
        var seen = new List<DateTimeOffset> { clock.Now };
        using var watching = new CancellationTokenSource();
        var watcher = Task.Run(() =>
        {
            while (!watching.IsCancellationRequested)
            {
                seen.Add(clock.Now);
            }
        }, TestContext.Current.CancellationToken);

        await fabric.Clock.Jump(TimeSpan.FromHours(1));
        var jumped = clock.Now;
        await fabric.Clock.Change(now => new SetClockRate(now, 0));
        var paused = clock.Now;
        await fabric.Thing("a", new MakeThing(1));
        Assert.Equal(paused, clock.Now);
        await fabric.Clock.Change(now => new SetClockRate(now, 100));
        await fabric.Clock.Change(now => new SetClockRate(now, 1));
        await watching.CancelAsync();
        await watcher;

        Assert.Equal(0, paused.Millisecond);
        Assert.True(jumped - seen[0] >= TimeSpan.FromHours(1));
        Assert.Equal(seen.Order(), seen);
        Assert.True(seen.Count > 1000);
    }

    [Fact]
    public async Task Adopt_of_an_older_state_keeps_the_newer()
    {
        await using var fabric = await FabricCluster.Start();
        var clock = fabric.Services.GetRequiredService<FabricClock>();
        var older = (await fabric.Clock.Change(now => new SetClockRate(now, 10))).Value!;
        var newer = (await fabric.Clock.Change(now => new SetClockRate(now, 2))).Value!;

        // A row that was read before the second change, and heard of after it.
        clock.Adopt(older);

        Assert.Equal(newer, clock.State);
    }

    [Fact]
    public async Task Move_backwards_and_a_rate_out_of_range_are_refused()
    {
        await using var fabric = await FabricCluster.Start();
        var before = fabric.Services.GetRequiredService<FabricClock>().State;
        Assert.Equal("InvalidParameter.jumpMs", (await fabric.Clock.Jump(TimeSpan.FromDays(-1))).Fault?.Code);
        Assert.Equal("InvalidParameter.rate", (await fabric.Clock.Change(now => new SetClockRate(now, 1001))).Fault?.Code);
        Assert.Equal("InvalidParameter.rate", (await fabric.Clock.Change(now => new SetClockRate(now, double.NaN))).Fault?.Code);
        Assert.Equal(before, fabric.Services.GetRequiredService<FabricClock>().State);
    }

    [Theory]
    [InlineData(StoreKind.Memory, 1)]
    [InlineData(StoreKind.Postgres, 1)]
    [InlineData(StoreKind.Postgres, 3)]
    public async Task Stepped_clock_wakes_due_rows_in_time_and_key_order(StoreKind kind, short silos)
    {
        await using var fabric = await FabricCluster.Start(kind, silos);
        await fabric.Clock.Change(now => new SetClockMode(now, ClockMode.Stepped));
        var start = fabric.Services.GetRequiredService<FabricClock>().Now;
        foreach (var id in new[] { "c", "a", "b" })
        {
            await fabric.Thing(id, new MakeThing(1));
            await fabric.Thing(id, new AlarmThing(TimeSpan.FromSeconds(id == "b" ? 5 : 10)));
        }

        var end = await fabric.Store.Reader.ReadFeedEndAsync();
        var moved = await fabric.Clock.Step(TimeSpan.FromSeconds(25), TestContext.Current.CancellationToken);
        Assert.Equal(start.AddSeconds(25), moved.Value!.Base);

        var wakes = (await fabric.Store.Reader.ReadFeedAsync(end, 1000)).Entries
            .Where(entry => entry.Key.Kind == "test-thing")
            .Select(entry => $"{(entry.At - start).TotalSeconds}{entry.Key.Id}");
        var expected = new[] { "5b", "10a", "10c", "15b", "20a", "20c", "25b" };
        Assert.Equal(expected, silos == 1 ? wakes : wakes.OrderBy(wake => Array.IndexOf(expected, wake)));
    }

    [Fact]
    public async Task Running_clock_wakes_due_rows_by_itself()
    {
        await using var fabric = await FabricCluster.Start();
        await fabric.Thing("a", new MakeThing(1));
        await fabric.Thing("a", new AlarmThing(TimeSpan.FromHours(1)));
        await fabric.Clock.Jump(TimeSpan.FromHours(2));
        await Wait.Until(async () => await fabric.Store.Reader.ReadNextDueAsync() is null, "five wake-ups of one thing");
        Assert.Equal(7, (await fabric.Store.Reader.ReadAsync(Things.Key("a")))!.Version.Number);
    }
}
