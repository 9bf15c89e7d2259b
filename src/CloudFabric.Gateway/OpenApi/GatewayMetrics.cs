using System.Diagnostics;
using System.Diagnostics.Metrics;
using CloudFabric.Gateway.OpenApi.Replies;

namespace CloudFabric.Gateway.OpenApi;

/// <summary>
/// Counts and times requests. Tags come from tables (the actions, the faults), never from what a client wrote, so their number is
/// bounded. One for the process.
/// </summary>
internal sealed class GatewayMetrics
{
    public const string MeterName = "CloudFabric";

    private readonly Counter<long> _requests;
    private readonly Histogram<double> _duration;

    public GatewayMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _requests = meter.CreateCounter<long>("cloudfabric.requests", "{request}", "Answered OpenAPI requests by product, action and code.");
        _duration = meter.CreateHistogram<double>("cloudfabric.request.duration", "s", "From the first byte to the answer.");
    }

    public void Record(in Reply reply, long startedAt)
    {
        var product = new KeyValuePair<string, object?>("product", reply.Operation.Product);
        var action = new KeyValuePair<string, object?>("action", reply.Operation.Name);
        _requests.Add(1, product, action, new KeyValuePair<string, object?>("code", reply.Code));
        _duration.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds, product, action);
    }
}
