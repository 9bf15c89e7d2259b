using System.Diagnostics;

namespace CloudFabric.Chaos.Calls;

/// <summary>The failed attempts around one kill: how many of which sort, and for how long. Thread safe.</summary>
internal sealed class ErrorWindow
{
    private readonly Lock _lock = new();
    private readonly Dictionary<CallResult, int> _counts = [];
    private readonly List<string> _forbidden = [];
    private long _first = long.MaxValue;
    private long _last = long.MinValue;

    /// <summary>Attempts that failed in a way that no client should see: anything but a 503 and the connections of a dead process.</summary>
    public IReadOnlyList<string> Forbidden => _forbidden;

    /// <summary>From the end of the first failed attempt to that of the last; zero without any.</summary>
    public TimeSpan Lasted => _first >= _last ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_first, _last);

    public int Count(CallResult result) => _counts.GetValueOrDefault(result);

    /// <param name="failed">The attempt.</param>
    /// <param name="wasDead">Whether its endpoint was without its process at some time during the attempt.</param>
    public void Add(CallOutcome failed, bool wasDead)
    {
        lock (_lock)
        {
            _first = Math.Min(_first, failed.Ended);
            _last = Math.Max(_last, failed.Ended);
            _counts[failed.Result] = Count(failed.Result) + 1;
            if (failed.Result != CallResult.Unavailable && !(failed.Result == CallResult.ConnectionLost && wasDead))
            {
                _forbidden.Add($"{failed}: no client should see this");
            }
        }
    }
}
