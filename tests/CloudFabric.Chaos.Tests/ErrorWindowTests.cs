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
}
