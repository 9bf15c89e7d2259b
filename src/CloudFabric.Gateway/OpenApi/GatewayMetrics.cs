using System.Diagnostics;
using System.Diagnostics.Metrics;
using CloudFabric.Gateway.OpenApi.Replies;
using CloudFabric.Gateway.OpenApi.Requests;

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

    public GatewayMetrics(IMeterFactory meters, CallLimit limit, BodyBudget bodies)
    {
        var meter = meters.Create(MeterName);
        _requests = meter.CreateCounter<long>("cloudfabric.requests", "{request}", "Answered OpenAPI requests by product, action and code.");
        meter.CreateObservableGauge("cloudfabric.calls", () => limit.Running, "{call}", "Calls of actions that run.");
        meter.CreateObservableGauge("cloudfabric.request.bodies", () => bodies.Taken, "By", "Bytes that request bodies take in memory.");
        _duration = meter.CreateHistogram<double>("cloudfabric.request.duration", "s", "From the first byte to the answer.", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 1.5],
        });
    }

    public void Record(in Reply reply, long startedAt)
    {
        var product = new KeyValuePair<string, object?>("product", reply.Operation.Product);
        var action = new KeyValuePair<string, object?>("action", reply.Operation.Name);
        _requests.Add(1, product, action, new KeyValuePair<string, object?>("code", reply.Code));
        _duration.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds, product, action);
    }
}
