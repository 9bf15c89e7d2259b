using CloudFabric.Gateway.OpenApi.Requests;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CloudFabric.Gateway.Transport;

/// <summary>Kestrel limits that official clients need: they put all parameters, 16 KB of user data among them, in the request line.</summary>
public static class ServerLimits
{
    private const int MaxRequestLineBytes = 256 * 1024;

    private const int MaxHeaderBytes = 64 * 1024;

    public static void UseOpenApiLimits(this KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestLineSize = MaxRequestLineBytes;
        server.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
        server.Limits.MaxRequestBodySize = RequestBody.MaxBytes;
    }
}
