namespace CloudFabric.Protocol.Tests.Throttling;

/// <summary>Real time that passes when a test says so.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private long _passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Pass(TimeSpan time) => Interlocked.Add(ref _passed, time.Ticks);

    public override long GetTimestamp() => Interlocked.Read(ref _passed);

    public override DateTimeOffset GetUtcNow() => Pipeline.FixedTime.Start + TimeSpan.FromTicks(Interlocked.Read(ref _passed));
}
