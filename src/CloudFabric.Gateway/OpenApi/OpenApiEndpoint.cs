using System.Diagnostics;
using CloudFabric.Gateway.Capture;
using CloudFabric.Gateway.OpenApi.Replies;
using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Gateway.OpenApi.Routing;
using CloudFabric.Gateway.OpenApi.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CloudFabric.Gateway.OpenApi;

/// <summary>
/// The official API as one terminal handler: whatever reaches it is answered as the cloud would, unknown paths included. One for
/// the process; plug it in last.
/// </summary>
public sealed class OpenApiEndpoint
{
    private readonly BodyReader _bodies;
    private readonly Router _router;
    private readonly ActionPipeline _pipeline;
    private readonly GatewayMetrics _metrics;
    private readonly RequestLog _log;

    internal OpenApiEndpoint(BodyReader bodies, Router router, ActionPipeline pipeline, GatewayMetrics metrics, RequestLog log)
    {
        _bodies = bodies;
        _router = router;
        _pipeline = pipeline;
        _metrics = metrics;
        _log = log;
    }

    /// <summary>Answers a request; throws nothing while there is somebody to answer.</summary>
    public async Task Handle(HttpContext http)
    {
        var startedAt = Stopwatch.GetTimestamp();
        var requestId = RequestIds.Next();
        var target = RawTarget.Parse(http.Features.Get<IHttpRequestFeature>()!.RawTarget);
        var trace = _log.Open(http, target, requestId);
        try
        {
            var reply = await Answer(http, target, requestId, trace);

            // Before it is sent: whoever has the answer finds the request in the log.
            _log.Close(trace, reply, startedAt);
            await ReplyWriter.Write(http, requestId, reply, target.IsRoa);
            _metrics.Record(reply, startedAt);
        }
        catch (Exception broken) when (broken is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
        finally
        {
            _log.Close(trace, reply: null, startedAt);
        }
    }

    private async ValueTask<Reply> Answer(HttpContext http, RawTarget target, string requestId, RequestTrace? trace)
    {
        var read = await _bodies.Read(http.Request, http.RequestAborted);
        if (read.Failed(out var fault, out var body))
        {
            return Reply.Refuse(fault);
        }

        using (body)
        {
            if (EnvelopeReader.Read(http.Request, target, requestId, body!.Bytes, trace).Failed(out fault, out var envelope))
            {
                return Reply.Refuse(fault);
            }

            var route = _router.Find(envelope!);
            trace?.Keep(envelope!, route);
            return new Reply(route.Operation, await _pipeline.Run(route, envelope!)) { Format = ReplyFormats.Of(envelope!) };
        }
    }
}
