using System.Security.Cryptography;
using System.Text;

namespace CloudFabric.Client.Signing;

/// <summary>The signature of an RPC call, version 1.0: over verb and all parameters of query and form, none of the headers.</summary>
public static class HmacSha1Signature
{
    /// <summary>The text that is signed. The path is always <c>/</c>.</summary>
    public static string StringToSign(string method, IEnumerable<KeyValuePair<string, string>> parameters) =>
        $"{method}&%2F&{Uri.EscapeDataString(FormText.Sorted(parameters))}";

    /// <summary>Base64; the key is the secret with an ampersand behind it.</summary>
    public static string Sign(string stringToSign, string secret) => Convert.ToBase64String(
        // A protocol of 2009 that clients still speak: nothing secret rests on SHA-1 being free of collisions here.
#pragma warning disable CA5350
        HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret + "&"), Encoding.UTF8.GetBytes(stringToSign)));
#pragma warning restore CA5350
}
