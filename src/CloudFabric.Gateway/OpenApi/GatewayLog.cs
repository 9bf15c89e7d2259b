using Microsoft.Extensions.Logging;

namespace CloudFabric.Gateway.OpenApi;

/// <summary>The log lines of the gateway. Nothing per request below Warning, and never a parameter's value.</summary>
internal static partial class GatewayLog
{
    [LoggerMessage(1, LogLevel.Error, "Request {RequestId} ({Product} {Action}) failed")]
    public static partial void RequestFailed(this ILogger logger, Exception exception, string requestId, string product, string action);

    [LoggerMessage(2, LogLevel.Warning, "Request {RequestId} ({Product} {Action}) was not answered in time: {Reason}")]
    public static partial void RequestUnavailable(this ILogger logger, string requestId, string product, string action, string reason);
}
