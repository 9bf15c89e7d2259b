using CloudFabric.Gateway.Capture;
using CloudFabric.Model.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CloudFabric.Gateway.Fabric;

/// <summary>The last official requests of this process: page by page, one by its id, or as they come.</summary>
internal static class RequestEndpoints
{
    private const int LimitDefault = 100;

    private static readonly Fault Off = KernelFaults.UnsupportedOperation("This process keeps no requests: start it with --requests 1 or more.");

    private static readonly Fault NotFound = new("InvalidRequestId.NotFound", 404, "This process keeps no request of that id.");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/requests", List);
        api.MapGet("/requests/{requestId}", Find);
    }

    private static IResult List(
        RequestLog log, GatewayOptions options, string? limit, string? after, string? action, string? code, string? follow)
    {
        if (!log.IsOn)
        {
            return Off.ToResult();
        }

        var filter = new RequestFilter(action, code);
        if (!string.IsNullOrEmpty(follow))
        {
            // A stream begins now and has no pages.
            return bool.TryParse(follow, out var follows) && follows && string.IsNullOrEmpty(limit) && string.IsNullOrEmpty(after)
                ? new RequestStream(log, filter, options)
                : KernelFaults.InvalidParameter("follow").ToResult();
        }

        if (LimitParameter.Read(limit, LimitDefault, RequestLog.CapacityMax) is not { } count)
        {
            return KernelFaults.InvalidParameter("limit").ToResult();
        }

        return RequestPage.Read(log.Read(), after ?? "", filter, count) is { } page
            ? Results.Json(page.View(options), RequestJson.Options)
            : KernelFaults.InvalidParameter("after").ToResult();
    }

    private static IResult Find(string requestId, RequestLog log, GatewayOptions options)
    {
        if (!log.IsOn)
        {
            return Off.ToResult();
        }

        return Array.Find(log.Read(), trace => trace.RequestId.Equals(requestId, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Results.Json(RequestView.Of(found, options), RequestJson.Options)
            : NotFound.ToResult();
    }
}
