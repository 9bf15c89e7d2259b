using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CloudFabric.Gateway.OpenApi.Requests;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>Puts a credential on a request as it stands. What is changed afterwards is not covered.</summary>
internal sealed record FuzzSigner(string Key, string Secret, string Token, DateTimeOffset At)
{
    public void Sign(FuzzRequest request, AuthForm form, string host, string nonce)
    {
        switch (form)
        {
            case AuthForm.RpcV1:
                SignParameters(request, nonce);
                break;
            case AuthForm.RoaV1:
                SignRoa(request, nonce);
                break;
            case AuthForm.Acs3:
                SignAcs3(request, host, nonce);
                break;
            default:
                request.Query.Add(("AccessKeyId", Key));
                break;
        }
    }

    private string Iso => At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private void SignParameters(FuzzRequest request, string nonce)
    {
        request.Query.AddRange(
        [
            ("AccessKeyId", Key), ("SignatureMethod", "HMAC-SHA1"), ("SignatureVersion", "1.0"), ("SignatureNonce", nonce), ("Timestamp", Iso),
            .. Token.Length == 0 ? [] : new[] { ("SecurityToken", Token) },
        ]);
        var last = new Dictionary<string, string>();
        foreach (var (name, value) in request.Query.Concat(request.Form))
        {
            last[name] = value;
        }

        (string, string)[] pairs = [.. last.Where(pair => pair.Key != "Signature").Select(pair => (pair.Key, pair.Value))];
        request.Query.Add(("Signature", Signer.RpcSignature(request.Method, Secret, pairs)));
    }

    private void SignRoa(FuzzRequest request, string nonce)
    {
        var content = request.Content;
        request.Headers.AddRange([("Date", At.UtcDateTime.ToString("R", CultureInfo.InvariantCulture)), ("x-acs-signature-nonce", nonce)]);
        if (content.Length > 0)
        {
            request.Headers.Add(("Content-MD5", Md5(content)));
        }

        if (Token.Length > 0)
        {
            request.Headers.Add(("x-acs-security-token", Token));
        }

        var vendor = Vendor(request).Select(header => $"{header.Name}:{header.Value}\n");
        var query = string.Join('&', request.Query.OrderBy(pair => pair.Name, StringComparer.Ordinal).Select(pair => $"{pair.Name}={pair.Value}"));
        string[] lines = [request.Method, .. new[] { "Accept", "Content-MD5", "Content-Type", "Date" }.Select(request.Header)];
        var text = $"{string.Join('\n', lines)}\n{string.Concat(vendor)}{request.Path}{(query.Length == 0 ? "" : "?")}{query}";
        request.Headers.Add(("Authorization", $"acs {Key}:{Signer.HmacSha1(Secret, text)}"));
    }

    private void SignAcs3(FuzzRequest request, string host, string nonce)
    {
        var hash = Signer.Sha256(request.Content);
        request.Headers.AddRange([("x-acs-content-sha256", hash), ("x-acs-date", Iso), ("x-acs-signature-nonce", nonce)]);
        if (Token.Length > 0)
        {
            request.Headers.AddRange([("x-acs-security-token", Token), ("x-acs-accesskey-id", Key)]);
        }

        var headers = Vendor(request).Prepend((Name: "host", Value: host)).ToList();
        var names = string.Join(';', headers.Select(header => header.Name));
        var query = string.Join('&', request.Query
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => $"{Signer.Encode(pair.Name)}={Signer.Encode(pair.Value)}"));
        var block = string.Concat(headers.Select(header => $"{header.Name}:{header.Value}\n"));
        var signature = Signer.Acs3(Secret, $"{request.Method}\n{request.Path}\n{query}\n{block}\n{names}\n{hash}");
        request.Headers.Add(("Authorization", $"ACS3-HMAC-SHA256 Credential={Key},SignedHeaders={names},Signature={signature}"));
    }

    private static IEnumerable<(string Name, string Value)> Vendor(FuzzRequest request) => request.Headers
        .Select(header => (Name: header.Name.ToLowerInvariant(), Value: header.Value.Trim()))
        .Where(header => header.Name.StartsWith("x-acs-", StringComparison.Ordinal))
        .OrderBy(header => header.Name, StringComparer.Ordinal);

    // The protocol's own choice.
#pragma warning disable CA5351
    private static string Md5(byte[] content) => Convert.ToBase64String(MD5.HashData(content));
#pragma warning restore CA5351
}
