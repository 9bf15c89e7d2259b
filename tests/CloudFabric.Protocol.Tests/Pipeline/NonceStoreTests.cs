using CloudFabric.Gateway.OpenApi.Authentication;

namespace CloudFabric.Protocol.Tests.Pipeline;

public sealed class NonceStoreTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(14.99)]
    [InlineData(29.99)]
    public void TryUse_nonce_is_remembered_as_long_as_its_time_stamp_could_be_valid(double minutes)
    {
        for (var start = 0; start < 15; start++)
        {
            var time = new FixedTime { Now = FixedTime.Start.AddMinutes(start) };
            var store = new NonceStore(time);
            Assert.True(store.TryUse("key", "nonce"));

            time.Now += TimeSpan.FromMinutes(minutes);

            Assert.False(store.TryUse("key", "nonce"));
        }
    }

    [Fact]
    public void TryUse_old_nonce_is_forgotten()
    {
        var time = new FixedTime();
        var store = new NonceStore(time);
        Assert.True(store.TryUse("key", "nonce"));

        time.Now += TimeSpan.FromMinutes(46);

        Assert.True(store.TryUse("key", "nonce"));
    }

    [Fact]
    public void TryUse_parts_of_the_key_are_kept_apart()
    {
        var store = new NonceStore(new FixedTime());

        Assert.True(store.TryUse("a", "bc"));
        Assert.True(store.TryUse("ab", "c"));
        Assert.False(store.TryUse("ab", "c"));
    }

    [Fact]
    public void TryUse_clock_that_jumps_back_forgets_nothing()
    {
        var time = new FixedTime();
        var store = new NonceStore(time);
        Assert.True(store.TryUse("key", "nonce"));

        time.Now -= TimeSpan.FromHours(1);

        Assert.False(store.TryUse("key", "nonce"));
    }
}
