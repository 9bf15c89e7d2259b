using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Kernel;

public sealed class TimingTests
{
    [Theory]
    [InlineData(Timing.Off, 2_000, 0)]
    [InlineData(Timing.Fast, 2_000, 200)]
    [InlineData(Timing.Fast, 8_000, 800)]
    [InlineData(Timing.Fast, 60_000, 800)]
    [InlineData(Timing.Realistic, 60_000, 60_000)]
    public void Scale_by_profile_shortens(Timing timing, int realisticMs, int expectedMs) =>
        Assert.Equal(TimeSpan.FromMilliseconds(expectedMs), timing.Scale(TimeSpan.FromMilliseconds(realisticMs)));
}
