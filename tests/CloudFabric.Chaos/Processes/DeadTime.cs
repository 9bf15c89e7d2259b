using System.Diagnostics;

namespace CloudFabric.Chaos.Processes;

/// <summary>Since when, and until when, one endpoint is without its process. Thread safe.</summary>
internal sealed class DeadTime
{
    private long _until = long.MinValue;

    public void Begin() => Volatile.Write(ref _until, long.MaxValue);

    public void End() => Volatile.Write(ref _until, Stopwatch.GetTimestamp());

    /// <summary>True where some of the time from the tick on until now was dead.</summary>
    public bool Touches(long since) => Volatile.Read(ref _until) >= since;
}
