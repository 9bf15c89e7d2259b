using CloudFabric.Model.Throttling;

namespace CloudFabric.Gateway.OpenApi.Throttling;

/// <summary>
/// The buckets of one set of rules, made as callers come. They are bounded: when the young ones are as many as may be, they become the old
/// ones, and of the old ones those are forgotten that nobody has used since. A forgotten bucket begins full again.
/// </summary>
internal sealed class TokenBuckets(ThrottlingState rules, TimeProvider time)
{
    /// <summary>Of the young ones, and of the old ones.</summary>
    public const int CountMax = 32_768;

    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private Dictionary<BucketKey, TokenBucket> _young = [];
    private Dictionary<BucketKey, TokenBucket> _old = [];

    public ThrottlingState Rules => rules;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _young.Count + _old.Count;
            }
        }
    }

    /// <summary>Takes a token of the key's bucket: 0, or the milliseconds until the next one comes.</summary>
    public int Take(in BucketKey key, ThrottlingRule rule)
    {
        lock (_lock)
        {
            // Taken under the lock, so that no bucket sees an earlier instant after a later one.
            var now = time.GetElapsedTime(_start);
            return Find(key, rule, now).Take(now);
        }
    }

    private TokenBucket Find(in BucketKey key, ThrottlingRule rule, TimeSpan now)
    {
        if (_young.TryGetValue(key, out var bucket))
        {
            return bucket;
        }

        if (_young.Count == CountMax)
        {
            (_young, _old) = ([], _young);
        }

        bucket = _old.Remove(key, out var kept) ? kept : new TokenBucket(rule.Rate, rule.Burst, now);
        _young.Add(key, bucket);
        return bucket;
    }
}

/// <summary>Who calls what, where.</summary>
/// <param name="Region">As the client named it, looked up or not.</param>
internal readonly record struct BucketKey(string Account, string Region, string Product, string Action);
