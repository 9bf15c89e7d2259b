using System.Globalization;
using System.Security.Cryptography;

namespace CloudFabric.Client.Signing;

/// <summary>What makes a request fresh: an instant of real time and a nonce. Made anew for every attempt, retries included.</summary>
/// <param name="Date">UTC in seconds, <c>2026-01-02T03:04:05Z</c>.</param>
/// <param name="Nonce">Used once by this process, and by no other.</param>
internal readonly record struct RequestStamp(string Date, string Nonce)
{
    // A random half for the process and a counter cost less than 16 random bytes a request.
    private static readonly string Process = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private static long _count;

    public static RequestStamp Next() => new(
        DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Process + Interlocked.Increment(ref _count).ToString("x16", CultureInfo.InvariantCulture));
}
