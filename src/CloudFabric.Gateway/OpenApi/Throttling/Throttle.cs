using CloudFabric.Gateway.OpenApi.Routing;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Throttling;
using CloudFabric.Services.Throttling;

namespace CloudFabric.Gateway.OpenApi.Throttling;

/// <summary>
/// Refuses calls that come faster than the rules allow, in real time. One for the process: each process counts the calls that it gets
/// itself. Without rules it costs a look at a null.
/// </summary>
internal sealed class Throttle(IThrottlingView view, TimeProvider time)
{
    private TokenBuckets? _buckets;

    /// <summary>The refusal, saying when the next call may pass; null where this one may.</summary>
    /// <param name="region">Null where the request names none that can be.</param>
    public Fault? Check(string account, string? region, Operation operation) =>
        view.Current is { } rules ? Check(rules, new BucketKey(account, region ?? "", operation.Product, operation.Name)) : null;

    private Fault? Check(ThrottlingState rules, in BucketKey key)
    {
        if (rules.Find(key.Account, key.Product, key.Action) is not { } rule)
        {
            return null;
        }

        return BucketsOf(rules).Take(key, rule) is > 0 and var wait ? ThrottlingFaults.Throttled(rule.Code, wait) : null;
    }

    /// <summary>Rules that are set begin with full buckets.</summary>
    private TokenBuckets BucketsOf(ThrottlingState rules)
    {
        var known = Volatile.Read(ref _buckets);
        if (ReferenceEquals(known?.Rules, rules))
        {
            return known;
        }

        var made = new TokenBuckets(rules, time);
        var seen = Interlocked.CompareExchange(ref _buckets, made, known);
        return ReferenceEquals(seen, known) ? made : ReferenceEquals(seen?.Rules, rules) ? seen : made;
    }
}
