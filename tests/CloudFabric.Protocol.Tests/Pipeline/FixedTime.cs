namespace CloudFabric.Protocol.Tests.Pipeline;

/// <summary>A clock that stands where a test puts it.</summary>
internal sealed class FixedTime : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = Start;

    public override DateTimeOffset GetUtcNow() => Now;
}
