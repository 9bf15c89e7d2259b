using System.Security.Cryptography;
using System.Text;

namespace CloudFabric.Protocol.Tests;

/// <summary>Signs as clients do, written apart from the verifiers: what both agree on is the specification.</summary>
internal static class Signer
{
    public static string HmacSha1(string key, string text)
    {
#pragma warning disable CA5350
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }

    public static string Md5(string text)
    {
#pragma warning disable CA5351
        return Convert.ToBase64String(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
    }

    public static string Acs3(string secret, string canonicalRequest)
    {
        var text = "ACS3-HMAC-SHA256\n" + Sha256(Encoding.UTF8.GetBytes(canonicalRequest));
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));
    }

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>A signed RPC query of the first generation.</summary>
    public static string RpcQuery(string method, string secret, params (string Name, string Value)[] parameters) =>
        $"{Canonical(parameters)}&Signature={Encode(RpcSignature(method, secret, parameters))}";

    public static string RpcSignature(string method, string secret, params (string Name, string Value)[] parameters) =>
        HmacSha1(secret + "&", $"{method}&%2F&{Encode(Canonical(parameters))}");

    /// <summary>The parameters sorted by the bytes of their names, encoded.</summary>
    public static string Canonical(params (string Name, string Value)[] parameters) =>
        string.Join('&', parameters.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{Encode(p.Name)}={Encode(p.Value)}"));

    /// <summary>Uri.EscapeDataString keeps exactly the unreserved characters.</summary>
    public static string Encode(string text) => Uri.EscapeDataString(text);
}
