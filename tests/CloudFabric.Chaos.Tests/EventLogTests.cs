using CloudFabric.Chaos.Checking;

namespace CloudFabric.Chaos.Tests;

public sealed class EventLogTests
{
    private static readonly DateTimeOffset Origin = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void DiffTo_same_events_in_another_order_and_year_none() =>
        Assert.Empty(Log(Origin, Event(0, "a", 1), Event(5, "b", 1)).DiffTo(Log(Origin.AddYears(1), Event(5, "b", 1), Event(0, "a", 1))));

    [Fact]
    public void DiffTo_another_status_both_lines() => Assert.Equal(
        ["- 00:00:05 a v2 put Available", "+ 00:00:05 a v2 put Creating"],
        Log(Origin, Event(0, "a", 1), Event(5, "a", 2)).DiffTo(Log(Origin, Event(0, "a", 1), Event(5, "a", 2, "Creating"))));

    [Fact]
    public void DiffTo_missing_and_surplus_events_each_on_its_side() => Assert.Equal(
        ["- 00:00:01 a v1 put Available", "+ 00:00:03 c v1 put Available"],
        Log(Origin, Event(1, "a", 1), Event(2, "b", 1)).DiffTo(Log(Origin, Event(2, "b", 1), Event(3, "c", 1))));

    [Fact]
    public void DiffTo_another_time_differs() => Assert.Equal(2, Log(Origin, Event(1, "a", 1)).DiffTo(Log(Origin, Event(2, "a", 1))).Count);

    [Fact]
    public void Of_events_before_the_origin_are_left_out() => Assert.Equal(1, Log(Origin, Event(-1, "a", 1), Event(0, "b", 1)).Count);

    private static EventLog Log(DateTimeOffset origin, params (int Seconds, string Key, long Version, string Status)[] events) => EventLog.Of(
        events.Select(e => new FabricEvent(origin.AddSeconds(e.Seconds), e.Key, e.Version, "put", e.Status)), origin);

    private static (int Seconds, string Key, long Version, string Status) Event(int seconds, string key, long version, string status = "Available") =>
        (seconds, key, version, status);
}
