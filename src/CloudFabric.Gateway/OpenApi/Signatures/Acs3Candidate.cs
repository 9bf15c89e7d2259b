using CloudFabric.Gateway.OpenApi.Wire;
using Microsoft.Extensions.Primitives;

namespace CloudFabric.Gateway.OpenApi.Signatures;

/// <summary>One of the ways in which a client may have written the canonical request.</summary>
internal readonly record struct Acs3Candidate(string Method, string Path, bool EncodesNames, string HeaderSeparator)
{
    /// <summary>The distinct readings of a request, the commonest first. A request without odd characters has exactly one.</summary>
    public static List<Acs3Candidate> All(in SignedRequest request, SignedHeaderList signedHeaders, int max)
    {
        var paths = PathReadings(request.Path);
        var namings = NeedsNaming(request.Query) ? 2 : 1;
        var separators = HasRepeated(request, signedHeaders) ? 2 : 1;
        var all = new List<Acs3Candidate>(1);
        for (var method = 0; method < request.MethodCount; method++)
        {
            foreach (var path in paths)
            {
                for (var i = 0; i < namings * separators && all.Count < max; i++)
                {
                    all.Add(new Acs3Candidate(request.MethodAt(method), path, i % namings == 1, i / namings == 1 ? ", " : ","));
                }
            }
        }

        return all;
    }

    /// <summary>In what it differs from the request as sent.</summary>
    public SignatureReading Reading(in SignedRequest request) =>
        (Method == request.Method ? 0 : SignatureReading.OtherMethod)
        | (Path == request.Path ? 0 : SignatureReading.OtherPath)
        | (EncodesNames ? SignatureReading.EncodedNames : 0)
        | (HeaderSeparator == "," ? 0 : SignatureReading.SpacedHeaders);

    public static string HeaderValue(StringValues values, string separator)
    {
        if (values.Count < 2)
        {
            return values.ToString().Trim();
        }

        var sorted = values.Select(value => (value ?? "").Trim()).ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        return string.Join(separator, sorted);
    }

    /// <summary>As on the wire; with three characters rewritten; with each segment decoded and encoded again.</summary>
    private static List<string> PathReadings(string path)
    {
        var readings = new List<string>(1) { path };
        if (path == "/")
        {
            return readings;
        }

        AddNew(path.Replace("+", "%20").Replace("*", "%2A").Replace("%7E", "~"));
        using var encoded = new PooledBuffer(path.Length);
        foreach (var range in path.AsSpan(1).Split('/'))
        {
            encoded.Write((byte)'/');
            PercentCoding.Encode(encoded, PercentCoding.Decode(path.AsSpan(1)[range], plusIsSpace: false));
        }

        AddNew(encoded.Text());
        return readings;

        void AddNew(string reading)
        {
            if (!readings.Contains(reading))
            {
                readings.Add(reading);
            }
        }
    }

    private static bool NeedsNaming(Pair[] query)
    {
        foreach (ref readonly var pair in query.AsSpan())
        {
            foreach (var c in pair.Name)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_' or '~'))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasRepeated(in SignedRequest request, SignedHeaderList signedHeaders)
    {
        foreach (var name in signedHeaders.Names)
        {
            if (request.Headers[name].Count > 1)
            {
                return true;
            }
        }

        return false;
    }
}
