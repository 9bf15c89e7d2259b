namespace CloudFabric.Gateway.OpenApi.Throttling;

/// <summary>
/// What is left for one account, region and action of what its rule allows. Kept as the instant at which the bucket is full again, in
/// whole ticks, so that nothing is lost by adding up. Begins full; used under its owner's lock.
/// </summary>
/// <param name="rate">Tokens a second.</param>
/// <param name="burst">Tokens at most.</param>
internal sealed class TokenBucket(double rate, int burst, TimeSpan now)
{
    private readonly TimeSpan _interval = TimeSpan.FromTicks((long)Math.Ceiling(TimeSpan.TicksPerSecond / rate));
    private TimeSpan _fullAt = now;

    /// <summary>Takes a token: 0, or the milliseconds until the next one comes.</summary>
    /// <param name="now">Never goes backwards.</param>
    public int Take(TimeSpan now)
    {
        var wait = _fullAt - (_interval * (burst - 1)) - now;
        if (wait > TimeSpan.Zero)
        {
            // Rounded up: whoever waits as long as he is told is let through.
            return (int)Math.Ceiling(wait.TotalMilliseconds);
        }

        _fullAt = (_fullAt > now ? _fullAt : now) + _interval;
        return 0;
    }
}
