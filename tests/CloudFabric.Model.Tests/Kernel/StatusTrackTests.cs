using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Kernel;

public sealed class StatusTrackTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-1, "Creating")]
    [InlineData(0, "Available")]
    [InlineData(1, "Available")]
    public void At_changes_at_the_instant_itself(long ticks, string status) =>
        Assert.Equal(status, new StatusTrack("Creating", Noon, "Available").At(Noon.AddTicks(ticks)));

    [Fact]
    public void Steady_is_the_same_at_any_time()
    {
        Assert.Equal("Open", StatusTrack.Steady("Open").At(DateTimeOffset.MinValue));
        Assert.Equal("Open", StatusTrack.Steady("Open").At(DateTimeOffset.MaxValue));
    }
}
