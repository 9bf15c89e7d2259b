using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Tests.Store;
using CloudFabric.Storage;

namespace CloudFabric.Services.Tests.Shell;

public sealed class WakeBackOffTests
{
    private static readonly DueRow Row = new(TestStore.Now, TestStore.Key("a"));
    private readonly HandTime _time = new();

    [Fact]
    public void Begin_of_a_row_that_stays_due_waits_twice_as_long_each_time_up_to_half_a_minute()
    {
        var backOff = new WakeBackOff(_time);
        var pauses = Enumerable.Range(0, 12).Select(_ =>
        {
            var pause = Assert.Single(backOff.Begin([Row])).Pause;
            _time.Pass(pause - TimeSpan.FromMilliseconds(1));
            Assert.Empty(backOff.Begin([Row]));
            _time.Pass(TimeSpan.FromMilliseconds(1));
            return pause.TotalMilliseconds;
        });

        Assert.Equal([100, 200, 400, 800, 1600, 3200, 6400, 12800, 25600, 30000, 30000, 30000], pauses);
    }

    [Fact]
    public void Begin_of_a_row_that_was_done_or_is_due_at_another_instant_begins_anew()
    {
        var backOff = new WakeBackOff(_time);
        backOff.Begin([Row]);
        Assert.Equal(1, Assert.Single(backOff.Begin([Row with { At = Row.At.AddSeconds(1) }])).Number);
        backOff.Begin([]);
        Assert.Equal(0, backOff.Count);
        Assert.Equal(1, Assert.Single(backOff.Begin([Row])).Number);
    }

    [Fact]
    public void Begin_tells_how_the_try_before_failed()
    {
        var backOff = new WakeBackOff(_time);
        var failure = new TimeoutException();
        Assert.Single(backOff.Begin([Row])).Failure = failure;
        _time.Pass(TimeSpan.FromSeconds(1));

        var again = Assert.Single(backOff.Begin([Row]));

        Assert.Equal((2, failure), (again.Number, again.Before));
    }

    [Fact]
    public void Begin_remembers_so_many_rows_and_tries_the_others_each_time()
    {
        var backOff = new WakeBackOff(_time);
        var due = Enumerable.Range(0, WakeBackOff.RowsMax + 3).Select(i => new DueRow(Row.At, TestStore.Key($"{i}"))).ToList();
        Assert.Equal(due.Count, backOff.Begin(due).Count);
        Assert.Equal(WakeBackOff.RowsMax, backOff.Count);
        Assert.Equal(3, backOff.Begin(due).Count);
    }

    private sealed class HandTime : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time) => _now += time.Ticks;

        public override long GetTimestamp() => _now;
    }
}
