using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Gateway.OpenApi.Signatures;

/// <summary>
/// The first generation for paths: Base64(HMAC-SHA1(secret, headers and resource)). Client families write the resource in different
/// ways (the path decoded or not, an empty value with or without its equals sign), so each is tried in a fixed order.
/// </summary>
internal static class RoaV1Signature
{
    private static readonly string[] LeadingHeaders = ["Accept", "Content-MD5", "Content-Type", "Date"];

    /// <summary>Verifies; on failure the text is the first candidate's, what most clients sign.</summary>
    /// <param name="key">The secret.</param>
    public static Verdict Verify(in SignedRequest request, ReadOnlySpan<byte> key, string signature)
    {
        using var text = new PooledBuffer(1024);
        Span<byte> computed = stackalloc byte[HmacSha1.Base64Length];
        var decoded = PercentCoding.Decode(request.Path, plusIsSpace: false);
        var paths = decoded == request.Path ? 1 : 2;
        var empties = HasEmptyValue(request.Query) ? 2 : 1;
        var first = "";
        for (var method = 0; method < request.MethodCount; method++)
        {
            for (var candidate = 0; candidate < paths * empties; candidate++)
            {
                var (isDecoded, isBare) = (candidate / empties == 1, candidate % empties == 1);
                text.Truncate(0);
                WriteHeaders(text, request, request.MethodAt(method));
                WriteResource(text, isDecoded ? decoded : request.Path, request.Query, isBare);
                HmacSha1.Sign(text.Written, key, computed);
                if (Verdict.SameText(computed, signature))
                {
                    return Verdict.Match(
                        (method == 0 ? 0 : SignatureReading.OtherMethod)
                        | (isDecoded ? SignatureReading.OtherPath : 0)
                        | (isBare ? SignatureReading.BareEmpty : 0));
                }

                first = method == 0 && candidate == 0 ? text.Text() : first;
            }
        }

        return new Verdict(false, first);
    }

    private static void WriteHeaders(PooledBuffer text, in SignedRequest request, string method)
    {
        WriteLine(text, method);
        foreach (var name in LeadingHeaders)
        {
            WriteLine(text, request.Headers[name].ToString());
        }

        foreach (var (name, value) in SortedVendorHeaders(request))
        {
            text.WriteUtf8(name);
            text.Write((byte)':');
            WriteLine(text, Flatten(value));
        }
    }

    private static List<(string Name, string Value)> SortedVendorHeaders(in SignedRequest request)
    {
        var headers = new List<(string Name, string Value)>(8);
        foreach (var (name, value) in request.Headers)
        {
            if (name.StartsWith("x-acs-", StringComparison.OrdinalIgnoreCase))
            {
                headers.Add((name.ToLowerInvariant(), value.ToString()));
            }
        }

        headers.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return headers;
    }

    private static void WriteResource(PooledBuffer text, string path, Pair[] query, bool bareEmpty)
    {
        text.WriteUtf8(path);
        for (var i = 0; i < query.Length; i++)
        {
            text.Write(i == 0 ? (byte)'?' : (byte)'&');
            text.WriteUtf8(query[i].Name);
            if (query[i].Value.Length > 0 || !bareEmpty)
            {
                text.Write((byte)'=');
                text.WriteUtf8(query[i].Value);
            }
        }
    }

    private static bool HasEmptyValue(Pair[] query)
    {
        foreach (ref readonly var pair in query.AsSpan())
        {
            if (pair.Value.Length == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void WriteLine(PooledBuffer text, string line)
    {
        text.WriteUtf8(line);
        text.Write((byte)'\n');
    }

    private static string Flatten(string value) => value.Trim().Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ').Replace('\f', ' ');
}
