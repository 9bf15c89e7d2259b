using System.Globalization;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.OpenApi.Authentication;

/// <summary>A request is valid for 15 minutes of real time around its time stamp.</summary>
internal static class TimestampRule
{
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);

    private const string Iso = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The fault of an unreadable or distant time stamp, else null. RFC 1123 is what the Date header of paths holds.</summary>
    public static Fault? Check(string? timestamp, DateTimeOffset now)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var readable = DateTimeOffset.TryParseExact(timestamp, Iso, null, utc, out var at)
            || DateTimeOffset.TryParseExact(timestamp, "R", null, utc, out at);
        if (!readable)
        {
            return GatewayFaults.IllegalTimestamp;
        }

        return (now - at).Duration() <= Tolerance ? null : GatewayFaults.TimestampExpired;
    }
}
