using System.Security.Cryptography;
using System.Text;

namespace CloudFabric.Gateway.OpenApi.Signatures;

/// <summary>The outcome of a verification: how the request had to be read to match, or the texts that the server would have signed.</summary>
internal readonly record struct Verdict(bool Matches, string StringToSign = "", string CanonicalRequest = "")
{
    /// <summary>Where it matches: how the client had written the text to sign.</summary>
    public SignatureReading Reading { get; init; }

    public Verdict WithoutTexts => this with { StringToSign = "", CanonicalRequest = "" };

    public static Verdict Match(SignatureReading reading) => new(true) { Reading = reading };

    /// <summary>Compares in a time that does not depend on where the two differ.</summary>
    public static bool SameText(ReadOnlySpan<byte> computed, string given)
    {
        Span<byte> bytes = stackalloc byte[128];
        return Encoding.UTF8.TryGetBytes(given, bytes, out var length) && CryptographicOperations.FixedTimeEquals(computed, bytes[..length]);
    }
}
