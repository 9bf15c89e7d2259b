using CloudFabric.Gateway.OpenApi.Routing;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Throttling;
using CloudFabric.Services.Regions;
using CloudFabric.Services.Throttling;
using CloudFabric.Storage;

namespace CloudFabric.Gateway.OpenApi.Throttling;

/// <summary>
/// Refuses calls that come faster than the rules allow, in real time. One for the process: each process counts the calls that it gets
/// itself. Without rules it costs a look at a null.
/// </summary>
internal sealed class Throttle(IThrottlingView view, IWorldView world, TimeProvider time)
{
    private TokenBuckets? _buckets;

    /// <summary>The refusal, saying when the next call may pass; null where this one may.</summary>
    /// <param name="region">As the client named it. Regions that are not there share a bucket: whoever invents them gains nothing.</param>
    public Fault? Check(string account, string? region, Operation operation) =>
        view.Current is { } rules ? Check(rules, new BucketKey(account, KnownOrNone(region), operation.Product, operation.Name)) : null;

    private string KnownOrNone(string? region)
    {
        try
        {
            return region is not null && world.Current.Region(region) is { } known ? known.RegionId : "";
        }
        catch (StoreException)
        {
            // The world has not been read yet.
            return "";
        }
    }

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
