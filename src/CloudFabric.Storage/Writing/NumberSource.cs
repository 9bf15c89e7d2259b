namespace CloudFabric.Storage.Writing;

/// <summary>
/// Row numbers of one writer: milliseconds since 2024 (41 bits), the writer (10 bits), a count (12 bits). They grow with real time, so
/// rows are inserted at the end of every index and lists are ordered by creation, over all writers, without asking anyone.
/// </summary>
internal sealed class NumberSource(long writer)
{
    private static readonly DateTimeOffset Epoch = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private long _last;

    public long Next()
    {
        var now = (long)(DateTimeOffset.UtcNow - Epoch).TotalMilliseconds << 22 | (writer & 0x3ff) << 12;
        var sameMillisecond = now >> 12 <= _last >> 12;
        _last = sameMillisecond ? Following(_last) : now;
        return _last;
    }

    private static long Following(long last) =>
        (last & 0xfff) == 0xfff ? ((last >> 22) + 1 << 22) | (last & 0x3ff000) : last + 1;
}
