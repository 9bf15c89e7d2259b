using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Gateway.OpenApi.Signatures;

/// <summary>
/// The first generation for RPC: Base64(HMAC-SHA1(secret&amp;, METHOD&amp;%2F&amp;E(C))), where C joins the encoded sorted parameters.
/// </summary>
internal static class RpcV1Signature
{
    /// <param name="method">The HTTP verb as sent.</param>
    /// <param name="parameters">Query and form, one pair a name, sorted.</param>
    /// <param name="key">The secret and an ampersand.</param>
    /// <param name="signature">What the client computed.</param>
    public static Verdict Verify(string method, ReadOnlySpan<Pair> parameters, ReadOnlySpan<byte> key, string signature)
    {
        using var text = new PooledBuffer(2048);
        WriteStringToSign(text, method, parameters);
        Span<byte> computed = stackalloc byte[HmacSha1.Base64Length];
        HmacSha1.Sign(text.Written, key, computed);
        return Verdict.SameText(computed, signature) ? Verdict.Match(SignatureReading.AsSent) : new Verdict(false, text.Text());
    }

    private static void WriteStringToSign(PooledBuffer text, string method, ReadOnlySpan<Pair> parameters)
    {
        text.WriteUtf8(method);
        text.Write("&%2F&"u8);
        var first = true;
        foreach (ref readonly var pair in parameters)
        {
            if (pair.Name == "Signature")
            {
                continue;
            }

            text.Write(first ? [] : "%26"u8);
            first = false;
            PercentCoding.EncodeTwice(text, pair.Name);
            text.Write("%3D"u8);
            PercentCoding.EncodeTwice(text, pair.Value);
        }
    }
}
