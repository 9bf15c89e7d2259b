using System.Security.Cryptography;
using System.Text;

namespace CloudFabric.Gateway.OpenApi.Signatures;

/// <summary>The outcome of a verification; the texts that were signed are given only where it failed.</summary>
internal readonly record struct Verdict(bool Matches, string StringToSign = "", string CanonicalRequest = "")
{
    public static readonly Verdict Match = new(true);

    /// <summary>Compares in a time that does not depend on where the two differ.</summary>
    public static bool SameText(ReadOnlySpan<byte> computed, string given)
    {
        Span<byte> bytes = stackalloc byte[128];
        return Encoding.UTF8.TryGetBytes(given, bytes, out var length) && CryptographicOperations.FixedTimeEquals(computed, bytes[..length]);
    }
}
