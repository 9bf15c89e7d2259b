using CloudFabric.Gateway.Capture;
using CloudFabric.Storage;

namespace CloudFabric.Gateway.Fabric;

/// <summary>Some of the kept requests, the newest first.</summary>
/// <param name="Next">Where to read on: behind this number; null at the end.</param>
internal sealed record RequestPage(IReadOnlyList<RequestTrace> Traces, long? Next)
{
    /// <summary>The page behind a place that an earlier page named; null for a place that none can have named.</summary>
    /// <param name="kept">The newest first.</param>
    public static RequestPage? Read(RequestTrace[] kept, string after, RequestFilter filter, int limit)
    {
        if (ReadToken(after, kept) is not { } before)
        {
            return null;
        }

        var found = kept.Where(trace => trace.Sequence < before && filter.Takes(trace)).Take(limit + 1).ToList();
        return found.Count > limit ? new RequestPage(found[..limit], found[limit - 1].Sequence) : new RequestPage(found, null);
    }

    public object View(GatewayOptions options) => new
    {
        next = Next is { } next ? PageToken.Write(next) : "",
        requests = Traces.Select(trace => RequestView.Of(trace, options)),
    };

    private static long? ReadToken(string token, RequestTrace[] kept)
    {
        if (token.Length == 0)
        {
            return long.MaxValue;
        }

        return PageToken.TryRead(token, out var sequence) && sequence >= 1 && kept.Length > 0 && sequence <= kept[0].Sequence ? sequence : null;
    }
}
