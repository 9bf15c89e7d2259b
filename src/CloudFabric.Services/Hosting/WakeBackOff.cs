using CloudFabric.Model.Kernel;
using CloudFabric.Storage;

namespace CloudFabric.Services.Hosting;

/// <summary>
/// When rows may be woken that are still due after a wake-up: each after a pause of its own, which doubles with every try. Belongs to the
/// one loop that wakes; at most <see cref="RowsMax"/> rows are remembered, and those beyond are tried each time.
/// </summary>
internal sealed class WakeBackOff(TimeProvider real)
{
    public const int RowsMax = 4096;
    private static readonly TimeSpan PauseMin = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(30);
    private readonly Dictionary<ResourceKey, WakeTry> _rows = [];

    /// <summary>How many of the rows that are due may only be resting.</summary>
    public int Count => _rows.Count;

    /// <summary>
    /// Of everything that is due, the rows whose pause is over, each noted as tried. A row that is not due any more at its instant has been
    /// done and is forgotten.
    /// </summary>
    public IReadOnlyList<WakeTry> Begin(IReadOnlyCollection<DueRow> due)
    {
        var still = due.ToDictionary(row => row.Key, row => row.At);
        foreach (var done in _rows.Values.Where(last => still.GetValueOrDefault(last.Row.Key) != last.Row.At).ToList())
        {
            _rows.Remove(done.Row.Key);
        }

        return [.. due.Where(IsRested).Select(Try)];
    }

    private bool IsRested(DueRow row) => !_rows.TryGetValue(row.Key, out var last) || real.GetElapsedTime(last.At) >= last.Pause;

    private WakeTry Try(DueRow row)
    {
        var last = _rows.GetValueOrDefault(row.Key);
        var doubled = last is null ? PauseMin : last.Pause * 2;
        var next = new WakeTry(row, last, real.GetTimestamp(), doubled < PauseMax ? doubled : PauseMax);
        if (last is not null || _rows.Count < RowsMax)
        {
            _rows[row.Key] = next;
        }

        return next;
    }
}

/// <summary>One try to wake a row.</summary>
internal sealed class WakeTry(DueRow row, WakeTry? last, long at, TimeSpan pause)
{
    public DueRow Row => row;

    /// <summary>Which try it is for this due time, from 1.</summary>
    public int Number { get; } = last is null ? 1 : last.Number + 1;

    /// <summary>The real instant, as a timestamp.</summary>
    public long At => at;

    /// <summary>How long the row rests if it stays due.</summary>
    public TimeSpan Pause => pause;

    /// <summary>How the try before this one failed; null where it ended like one that succeeds.</summary>
    public Exception? Before { get; } = last?.Failure;

    public Exception? Failure { get; set; }
}
