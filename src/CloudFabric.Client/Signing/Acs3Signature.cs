using System.Security.Cryptography;
using System.Text;

namespace CloudFabric.Client.Signing;

/// <summary>The signature of version 3, ACS3-HMAC-SHA256: over verb, path, query, signed headers and the hash of the body.</summary>
public static class Acs3Signature
{
    public const string Algorithm = "ACS3-HMAC-SHA256";

    /// <summary>The lower-case hex SHA-256 of a body.</summary>
    public static string HashOf(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The canonical request.</summary>
    /// <param name="method">The verb.</param>
    /// <param name="path">As on the wire; <c>/</c> for RPC.</param>
    /// <param name="query">Encoded and sorted: <see cref="FormText.Sorted"/>.</param>
    /// <param name="headers">The signed headers, names in lower case and in ordinal order, values trimmed.</param>
    /// <param name="bodyHash">The value of <c>x-acs-content-sha256</c>.</param>
    public static string CanonicalRequest(
        string method, string path, string query, ReadOnlySpan<KeyValuePair<string, string>> headers, string bodyHash)
    {
        var text = new StringBuilder(768).Append(method).Append('\n').Append(path).Append('\n').Append(query).Append('\n');
        foreach (var (name, value) in headers)
        {
            text.Append(name).Append(':').Append(value).Append('\n');
        }

        return text.Append('\n').Append(NamesOf(headers)).Append('\n').Append(bodyHash).ToString();
    }

    /// <summary>Lower-case hex; the key is the bare secret.</summary>
    public static string Sign(string canonicalRequest, string secret)
    {
        var stringToSign = $"{Algorithm}\n{HashOf(Encoding.UTF8.GetBytes(canonicalRequest))}";
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(stringToSign), signature);
        return Convert.ToHexStringLower(signature);
    }

    /// <summary>The value of the header <c>Authorization</c>.</summary>
    public static string Authorization(string keyId, ReadOnlySpan<KeyValuePair<string, string>> headers, string signature) =>
        $"{Algorithm} Credential={keyId},SignedHeaders={NamesOf(headers)},Signature={signature}";

    private static string NamesOf(ReadOnlySpan<KeyValuePair<string, string>> headers)
    {
        var names = new StringBuilder(160);
        foreach (var (name, _) in headers)
        {
            names.Append(names.Length == 0 ? "" : ";").Append(name);
        }

        return names.ToString();
    }
}
