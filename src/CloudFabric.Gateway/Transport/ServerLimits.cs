using CloudFabric.Gateway.OpenApi.Requests;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CloudFabric.Gateway.Transport;

/// <summary>
/// Kestrel limits that official clients need. Those of the head are twice the gateway's own, which are therefore met first and answered
/// officially.
/// </summary>
public static class ServerLimits
{
    private const int MaxRequestLineBytes = 2 * HeadLimits.MaxTargetLength;

    private const int MaxHeaderBytes = 2 * HeadLimits.MaxHeadersLength;

    public static void UseOpenApiLimits(this KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestLineSize = MaxRequestLineBytes;

        // HTTP/2 sends the request line as headers, and counts it among them.
        server.Limits.MaxRequestHeadersTotalSize = MaxRequestLineBytes + MaxHeaderBytes;
        server.Limits.Http2.MaxRequestHeaderFieldSize = MaxRequestLineBytes;
        server.Limits.MaxRequestHeaderCount = 2 * HeadLimits.MaxHeaderCount;
        server.Limits.MaxRequestBodySize = BodyReader.BytesMax;
    }
}
