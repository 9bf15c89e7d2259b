using CloudFabric.Chaos.Calls;

namespace CloudFabric.Chaos.Tests;

public sealed class ErrorWindowTests
{
    private static readonly Uri Endpoint = new("http://127.0.0.1:4800");

    private readonly ErrorWindow _window = new();

    [Theory]
    [InlineData(CallResult.Unavailable, false, true)]
    [InlineData(CallResult.ConnectionLost, true, true)]
    [InlineData(CallResult.ConnectionLost, false, false)]
    [InlineData(CallResult.TimedOut, true, false)]
    [InlineData(CallResult.Answered, true, false)]
    public void Add_failure_is_allowed_only_where_expected(object result, bool wasDead, bool allowed)
    {
        _window.Add(new CallOutcome((CallResult)result, null, Endpoint, 0, 1), wasDead);
        Assert.Equal(allowed, _window.Forbidden.Count == 0);
        Assert.Equal(1, _window.Count((CallResult)result));
    }

    [Fact]
    public void Lasted_first_to_last_end()
    {
        Assert.Equal(TimeSpan.Zero, _window.Lasted);
        foreach (var ended in (long[])[700, 300, 500])
        {
            _window.Add(new CallOutcome(CallResult.Unavailable, null, Endpoint, 0, ended), false);
        }

        Assert.Equal(System.Diagnostics.Stopwatch.GetElapsedTime(300, 700), _window.Lasted);
    }

    [Fact]
    public void Lasted_kill_to_last_end_where_one_was_noted()
    {
        Fail(ended: 300);
        _window.Strike(400);
        Assert.Equal(TimeSpan.Zero, _window.Lasted);
        Fail(ended: 700);
        Assert.Equal(System.Diagnostics.Stopwatch.GetElapsedTime(400, 700), _window.Lasted);
    }

    [Fact]
    public void BeforeKill_counts_only_what_ended_before()
    {
        Fail(ended: 300);
        _window.Strike(400);
        Fail(ended: 700);
        Assert.Equal(1, _window.BeforeKill);
        Assert.Equal(2, _window.Count(CallResult.Unavailable));
    }

    private void Fail(long ended) => _window.Add(new CallOutcome(CallResult.Unavailable, null, Endpoint, 0, ended), false);
}
