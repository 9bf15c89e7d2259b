using System.Diagnostics;
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
    private readonly Router _router;
    private readonly ActionPipeline _pipeline;
    private readonly GatewayMetrics _metrics;

    internal OpenApiEndpoint(Router router, ActionPipeline pipeline, GatewayMetrics metrics)
    {
        _router = router;
        _pipeline = pipeline;
        _metrics = metrics;
    }

    /// <summary>Answers a request; throws nothing while there is somebody to answer.</summary>
    public async Task Handle(HttpContext http)
    {
        var startedAt = Stopwatch.GetTimestamp();
        var requestId = RequestIds.Next();
        var target = RawTarget.Parse(http.Features.Get<IHttpRequestFeature>()!.RawTarget);
        try
        {
            var reply = await Answer(http, target, requestId);
            await ReplyWriter.Write(http, requestId, reply, target.IsRoa);
            _metrics.Record(reply, startedAt);
        }
        catch (Exception broken) when (broken is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    private async ValueTask<Reply> Answer(HttpContext http, RawTarget target, string requestId)
    {
        var read = await RequestBody.Read(http.Request, http.RequestAborted);
        if (read.Failed(out var fault, out var body))
        {
            return Reply.Refuse(fault);
        }

        using (body)
        {
            if (EnvelopeReader.Read(http.Request, target, requestId, body!).Failed(out fault, out var envelope))
            {
                return Reply.Refuse(fault);
            }

            var route = _router.Find(envelope!);
            return new Reply(route.Operation, await _pipeline.Run(route, envelope!)) { Format = ReplyFormats.Of(envelope!) };
        }
    }
}
