using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Model.Kernel;
using Microsoft.AspNetCore.Http;

namespace CloudFabric.Gateway.OpenApi.Requests;

/// <summary>
/// How large the head of a request may be. The server's own limits are wider: it answers a head past those without a body, which
/// official clients cannot read.
/// </summary>
internal static class HeadLimits
{
    /// <summary>Clients put all parameters, 16 KB of user data among them, in the request line.</summary>
    public const int MaxTargetLength = 256 * 1024;

    public const int MaxHeadersLength = 64 * 1024;

    public const int MaxHeaderCount = 100;

    public static Fault? Check(IHeaderDictionary headers, RawTarget target)
    {
        if (target.Path.Length + target.Query.Length > MaxTargetLength)
        {
            return GatewayFaults.TargetTooLong;
        }

        var (count, length) = (0, 0);
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                count++;
                length += name.Length + (value?.Length ?? 0);
            }
        }

        return count <= MaxHeaderCount && length <= MaxHeadersLength ? null : GatewayFaults.HeadersTooLarge;
    }
}
