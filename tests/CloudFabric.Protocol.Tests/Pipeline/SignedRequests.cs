using System.Globalization;
using System.Text;

namespace CloudFabric.Protocol.Tests.Pipeline;

/// <summary>Sends one action in each signed wire form, with every part of the credential open to a test.</summary>
internal sealed record SignedRequests(GatewayServer Server)
{
    private int _sent;

    public string Key { get; init; } = "test";

    public string Secret { get; init; } = "test";

    /// <summary>The security token of a temporary key; none where empty.</summary>
    public string Token { get; init; } = "";

    public DateTimeOffset At { get; init; } = FixedTime.Start;

    /// <summary>A fresh one for each request where null; none where empty.</summary>
    public string? Nonce { get; init; }

    /// <param name="body">Sent beside the signed parameters, and not signed.</param>
    public async Task<Answer> RpcV1(string? timestamp = null, HttpContent? body = null, string path = "/", (string Name, string Value)? header = null)
    {
        var method = body is null ? HttpMethod.Get : HttpMethod.Post;
        var query = Signer.RpcQuery(
            method.Method, Secret,
            ("AccessKeyId", Key), ("Action", "DescribeDisks"), ("Version", "2014-05-26"), ("Format", "JSON"), ("SignatureMethod", "HMAC-SHA1"),
            ("SignatureNonce", NextNonce()), ("SignatureVersion", "1.0"), ("SignatureType", ""), ("Timestamp", timestamp ?? Iso(At)),
            ("SecurityToken", Token), ("Tag.1.Key", "v+*~!'()/é 中"));
        return await Server.Send(method, $"{path}?{query}", body, ("x-acs-version", path == "/" ? "" : "2015-12-15"), header ?? ("x-unused", "1"));
    }

    /// <param name="contentMd5">The right digest where null; none where empty.</param>
    public async Task<Answer> RoaV1(string body = "{}", string? contentMd5 = null)
    {
        contentMd5 ??= Signer.Md5(body);
        const string type = "application/json; charset=utf-8";
        var date = At.ToString("R", CultureInfo.InvariantCulture);
        var nonce = NextNonce();
        var vendor = (Token.Length == 0 ? "" : $"x-acs-security-token:{Token}\n") + (nonce.Length == 0 ? "" : $"x-acs-signature-nonce:{nonce}\n") + "x-acs-version:2015-12-15\n";
        var text = $"POST\napplication/json\n{contentMd5}\n{type}\n{date}\n{vendor}/clusters/c 1/nodepools?empty";
        using var content = GatewayServer.Json(body);
        if (contentMd5.Length > 0)
        {
            content.Headers.TryAddWithoutValidation("Content-MD5", contentMd5);
        }

        return await Server.Send(
            HttpMethod.Post, "/clusters/c%201/nodepools?empty=", content,
            ("Accept", "application/json"), ("Date", date), ("x-acs-signature-nonce", nonce), ("x-acs-version", "2015-12-15"),
            ("x-acs-security-token", Token), ("Authorization", $"acs {Key}:{Signer.HmacSha1(Secret, text)}"));
    }

    /// <param name="unsigned">A header that is sent and not signed.</param>
    public async Task<Answer> Acs3(string form = "PageSize=7", string? sentForm = null, params (string Name, string Value)[] unsigned)
    {
        var hash = Signer.Sha256(Encoding.UTF8.GetBytes(form));
        (string Name, string Value)[] headers =
        [
            ("host", $"127.0.0.1:{Server.Port}"), ("x-acs-action", "DescribeDisks"), ("x-acs-content-sha256", hash), ("x-acs-date", Iso(At)),
            .. Token.Length == 0 ? [] : new[] { ("x-acs-security-token", Token) },
            ("x-acs-signature-nonce", NextNonce()), ("x-acs-version", "2014-05-26"),
        ];
        var block = string.Concat(headers.Select(header => $"{header.Name}:{header.Value}\n"));
        var names = string.Join(';', headers.Select(header => header.Name));
        var signature = Signer.Acs3(Secret, $"POST\n/\nRegionId=cn-beijing\n{block}\n{names}\n{hash}");
        var authorization = $"ACS3-HMAC-SHA256 Credential={Key}, SignedHeaders={names}, Signature={signature}";
        return await Server.Send(
            HttpMethod.Post, "/?RegionId=cn-beijing", GatewayServer.Form(sentForm ?? form), [.. headers, .. unsigned, ("Authorization", authorization)]);
    }

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private string NextNonce() => Nonce ?? $"nonce-{++_sent}";
}
