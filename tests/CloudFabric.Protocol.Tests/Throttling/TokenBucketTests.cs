using CloudFabric.Gateway.OpenApi.Throttling;
using CloudFabric.Model.Throttling;

namespace CloudFabric.Protocol.Tests.Throttling;

public sealed class TokenBucketTests
{
    [Fact]
    public void Take_gives_the_burst_and_then_what_the_rate_brings()
    {
        var bucket = new TokenBucket(rate: 4, burst: 3, TimeSpan.Zero);

        Assert.Equal([0, 0, 0, 250], Enumerable.Range(0, 4).Select(_ => bucket.Take(TimeSpan.Zero)));
        Assert.Equal(150, bucket.Take(TimeSpan.FromMilliseconds(100)));
        Assert.Equal(0, bucket.Take(TimeSpan.FromMilliseconds(250)));
        Assert.Equal(250, bucket.Take(TimeSpan.FromMilliseconds(250)));
    }

    [Fact]
    public void Take_after_a_long_rest_finds_the_burst_and_no_more()
    {
        var bucket = new TokenBucket(rate: 1, burst: 2, TimeSpan.Zero);

        Assert.Equal([0, 0, 1000], Enumerable.Range(0, 3).Select(_ => bucket.Take(TimeSpan.FromDays(1))));
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(7, 5)]
    [InlineData(0.7, 2)]
    [InlineData(123_456.7, 1)]
    public void Take_after_the_time_that_was_told_succeeds(double rate, int burst)
    {
        var bucket = new TokenBucket(rate, burst, TimeSpan.Zero);
        var (now, waits) = (TimeSpan.Zero, 0);
        for (var i = 0; i < 1000; i++)
        {
            if (bucket.Take(now) is > 0 and var wait)
            {
                now += TimeSpan.FromMilliseconds(wait);
                waits++;
                Assert.Equal(0, bucket.Take(now));
            }
        }

        Assert.True(waits > 1);
    }

    [Fact]
    public void Take_keeps_a_bounded_number_of_buckets_and_forgets_those_that_rest()
    {
        var rule = new ThrottlingRule("*", "*", "*", 1, 1, "Throttling");
        var buckets = new TokenBuckets(new ThrottlingState([rule]), new SteppedTime());
        var busy = new BucketKey("busy", "", "", "");
        Assert.Equal(0, buckets.Take(busy, rule));

        for (var i = 0; i < 3 * TokenBuckets.CountMax; i++)
        {
            Assert.Equal(0, buckets.Take(new BucketKey($"{i}", "", "", ""), rule));
            Assert.True(i % 10_000 > 0 || buckets.Take(busy, rule) > 0);
        }

        Assert.InRange(buckets.Count, TokenBuckets.CountMax, 2 * TokenBuckets.CountMax);
        Assert.Equal(0, buckets.Take(new BucketKey("0", "", "", ""), rule));
    }
}
