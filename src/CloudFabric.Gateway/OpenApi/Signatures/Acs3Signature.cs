using System.Security.Cryptography;
using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Gateway.OpenApi.Signatures;

/// <summary>
/// The second generation (ACS3-HMAC-SHA256): hex HMAC over the hash of a canonical request of path, query, signed headers and the
/// body's hash. Clients disagree about paths with escapes, names that need encoding and repeated headers; each reading is tried,
/// eight at most.
/// </summary>
internal static class Acs3Signature
{
    private const int MaxCandidates = 8;

    /// <summary>Verifies; on failure the texts are the first candidate's.</summary>
    /// <param name="payloadHash">The header that says the body's hash; compare it with the body as well.</param>
    /// <param name="key">The secret.</param>
    public static Verdict Verify(in SignedRequest request, SignedHeaderList signedHeaders, string payloadHash, ReadOnlySpan<byte> key, string signature)
    {
        using var canonical = new PooledBuffer(2048);
        using var text = new PooledBuffer(128);
        Span<byte> computed = stackalloc byte[HMACSHA256.HashSizeInBytes * 2];
        Verdict? first = null;
        foreach (var candidate in Acs3Candidate.All(request, signedHeaders, MaxCandidates))
        {
            canonical.Truncate(0);
            text.Truncate(0);
            WriteCanonical(canonical, request, candidate, signedHeaders, payloadHash);
            WriteStringToSign(text, canonical.Written);
            Sign(text.Written, key, computed);
            if (Verdict.SameText(computed, signature))
            {
                return Verdict.Match(candidate.Reading(request));
            }

            first ??= new Verdict(false, text.Text(), canonical.Text());
        }

        return first!.Value;
    }

    private static void Sign(ReadOnlySpan<byte> text, ReadOnlySpan<byte> key, Span<byte> hex)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, text, hash);
        Convert.TryToHexStringLower(hash, hex, out _);
    }

    private static void WriteStringToSign(PooledBuffer text, ReadOnlySpan<byte> canonical)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> hex = stackalloc byte[SHA256.HashSizeInBytes * 2];
        SHA256.HashData(canonical, hash);
        Convert.TryToHexStringLower(hash, hex, out _);
        text.Write("ACS3-HMAC-SHA256\n"u8);
        text.Write(hex);
    }

    private static void WriteCanonical(
        PooledBuffer text, in SignedRequest request, in Acs3Candidate candidate, SignedHeaderList signedHeaders, string payloadHash)
    {
        WriteLine(text, candidate.Method);
        WriteLine(text, candidate.Path);
        WriteQuery(text, request.Query, candidate.EncodesNames);
        foreach (var name in signedHeaders.Names)
        {
            text.WriteUtf8(name);
            text.Write((byte)':');
            WriteLine(text, Acs3Candidate.HeaderValue(request.Headers[name], candidate.HeaderSeparator));
        }

        text.Write((byte)'\n');
        WriteLine(text, signedHeaders.Text);
        text.WriteUtf8(payloadHash);
    }

    private static void WriteQuery(PooledBuffer text, Pair[] query, bool encodesNames)
    {
        for (var i = 0; i < query.Length; i++)
        {
            text.Write(i == 0 ? [] : "&"u8);
            if (encodesNames)
            {
                PercentCoding.Encode(text, query[i].Name);
            }
            else
            {
                text.WriteUtf8(query[i].Name);
            }

            text.Write((byte)'=');
            PercentCoding.Encode(text, query[i].Value);
        }

        text.Write((byte)'\n');
    }

    private static void WriteLine(PooledBuffer text, string line)
    {
        text.WriteUtf8(line);
        text.Write((byte)'\n');
    }
}
