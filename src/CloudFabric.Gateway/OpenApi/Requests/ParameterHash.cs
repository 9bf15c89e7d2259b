using System.Security.Cryptography;
using CloudFabric.Gateway.OpenApi.Binding;
using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Gateway.OpenApi.Requests;

/// <summary>
/// The identity of a question: SHA-256, in hex, over the sorted decoded business parameters. The wire form (query or form, old or
/// new signature), the credential and the client token make no difference.
/// </summary>
internal static class ParameterHash
{
    public static string Compute(Envelope envelope, Pair[] pathVariables)
    {
        using var text = new PooledBuffer(2048);
        WritePairs(text, Pairs.Merge(envelope.Parameters, pathVariables), envelope.IsRoa);
        if (envelope.Json is { } json)
        {
            JsonParameters.WriteCanonical(text, json, ClientTokens.IsName);
        }

        return Convert.ToHexStringLower(SHA256.HashData(text.Written));
    }

    private static void WritePairs(PooledBuffer text, Pair[] pairs, bool roa)
    {
        foreach (ref readonly var pair in pairs.AsSpan())
        {
            if (ClientTokens.IsName(pair.Name) || (!roa && CommonParameters.Contains(pair.Name)))
            {
                continue;
            }

            PercentCoding.Encode(text, pair.Name);
            text.Write((byte)'=');
            PercentCoding.Encode(text, pair.Value);
            text.Write((byte)'&');
        }
    }
}
