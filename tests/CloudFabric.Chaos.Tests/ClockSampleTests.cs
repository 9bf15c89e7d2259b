using System.Diagnostics;
using CloudFabric.Chaos.Checking;

namespace CloudFabric.Chaos.Tests;

public sealed class ClockSampleTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void Backwards_later_sample_shows_less_one_fault() => Assert.Single(ClockSample.Backwards([At(0, 1, 10), At(2, 3, 9)]));

    [Fact]
    public void Backwards_overlapping_samples_may_cross_none() => Assert.Empty(ClockSample.Backwards([At(0, 5, 10), At(2, 3, 9)]));

    [Fact]
    public void Backwards_long_call_hides_nothing_of_the_others_one_fault() =>
        Assert.Single(ClockSample.Backwards([At(0, 100, 5), At(1, 2, 10), At(3, 4, 9)]));

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, 5, false)]
    [InlineData(10, 5_000, true)]
    [InlineData(10, 3_900, false)]
    [InlineData(10, 6_100, false)]
    public void RateFault_half_a_second_apart_as_expected(double rate, int passedMs, bool fits)
    {
        var earlier = At(0, 0, 0) with { Returned = Milliseconds(50) };
        var later = new ClockSample(Milliseconds(450), Milliseconds(600), Start.AddMilliseconds(passedMs));
        Assert.Equal(fits, ClockSample.RateFault(earlier, later, rate, TimeSpan.FromMilliseconds(2)) is null);
    }

    private static ClockSample At(long invoked, long returned, int seconds) => new(invoked, returned, Start.AddSeconds(seconds));

    private static long Milliseconds(long ms) => ms * Stopwatch.Frequency / 1000;
}
