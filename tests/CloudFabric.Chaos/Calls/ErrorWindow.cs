using System.Diagnostics;

namespace CloudFabric.Chaos.Calls;

/// <summary>
/// The failed attempts around one kill: how many of which sort, and for how long. What failed before the kill is load, not loss, and is
/// kept apart. Thread safe.
/// </summary>
internal sealed class ErrorWindow
{
    private readonly Lock _lock = new();
    private readonly Dictionary<CallResult, int> _counts = [];
    private readonly List<string> _forbidden = [];
    private long? _struck;
    private long _first = long.MaxValue;
    private long _last = long.MinValue;

    /// <summary>Attempts that failed in a way that no client should see: anything but a 503 and the connections of a dead process.</summary>
    public IReadOnlyList<string> Forbidden => _forbidden;

    /// <summary>From the kill to the end of the last failed attempt, where no kill was noted from that of the first; zero without any.</summary>
    public TimeSpan Lasted => (_struck ?? _first) is var from && from >= _last ? TimeSpan.Zero : Stopwatch.GetElapsedTime(from, _last);

    /// <summary>Failed attempts that had ended when the kill was noted.</summary>
    public int BeforeKill { get; private set; }

    public int Count(CallResult result) => _counts.GetValueOrDefault(result);

    /// <summary>Notes that the kill begins at this tick.</summary>
    public void Strike(long tick)
    {
        lock (_lock)
        {
            _struck = tick;
            BeforeKill = _counts.Values.Sum();
        }
    }

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
