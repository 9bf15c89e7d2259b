using System.Text;
using CloudFabric.Protocol.Tests.Pipeline;

namespace CloudFabric.Protocol.Tests.Wire;

/// <summary>A request as it stands on the wire, but for its credential.</summary>
internal sealed record WireCall(string Method, string Target)
{
    public string Body { get; init; } = "";

    public string Type { get; init; } = "";

    /// <summary>The body in chunks of seven bytes, without a length.</summary>
    public bool Chunked { get; init; }

    public (string Name, string Value)[] Headers { get; init; } = [];
}

/// <summary>Writes requests to the byte, as no HTTP library would, and signs them as the families of official clients do.</summary>
internal sealed record WireClient(GatewayServer Server)
{
    public const string FormType = "application/x-www-form-urlencoded";

    private const string Iso = "2026-01-02T03:04:05Z";

    private const string Rfc1123 = "Fri, 02 Jan 2026 03:04:05 GMT";

    private int _sent;

    public string Host { get; init; } = $"127.0.0.1:{Server.Port}";

    /// <summary>Signed in the query, the first generation. The parameters of the action stand in the call, and are repeated decoded.</summary>
    public Task<Answer> Rpc(WireCall call, params (string Name, string Value)[] decoded)
    {
        (string, string)[] common =
        [
            ("AccessKeyId", "test"), ("Action", "DescribeDisks"), ("Format", "JSON"), ("SignatureMethod", "HMAC-SHA1"), ("SignatureNonce", Nonce()),
            ("SignatureType", ""), ("SignatureVersion", "1.0"), ("Timestamp", Iso), ("Version", "2014-05-26"),
        ];
        var signature = Signer.Encode(Signer.RpcSignature(call.Method, "test", [.. common, .. decoded]));
        return Send(call with { Target = $"{call.Target}&{Signer.Canonical(common)}&Signature={signature}" });
    }

    /// <summary>Signed in the header, the first generation.</summary>
    /// <param name="resource">Path and query as this client signs them.</param>
    public Task<Answer> Roa(WireCall call, string resource)
    {
        var md5 = Signer.Md5(call.Body);
        var nonce = Nonce();
        var text = $"{call.Method}\n\n{md5}\n{call.Type}\n{Rfc1123}\nx-acs-signature-nonce:{nonce}\nx-acs-version:2015-12-15\n{resource}";
        return Send(call with
        {
            Headers =
            [
                .. call.Headers, ("Content-MD5", md5), ("Date", Rfc1123), ("x-acs-signature-nonce", nonce), ("x-acs-version", "2015-12-15"),
                ("Authorization", $"acs test:{Signer.HmacSha1("test", text)}"),
            ],
        });
    }

    /// <summary>Signed in headers, the second generation.</summary>
    /// <param name="canonical">Verb, path and query as this client signs them, on a line each.</param>
    public Task<Answer> Acs3(WireCall call, string canonical)
    {
        var hash = Signer.Sha256(Encoding.UTF8.GetBytes(call.Body));
        var isPath = !call.Target.StartsWith("/?", StringComparison.Ordinal);
        (string Name, string Value)[] headers =
        [
            ("host", Host), ("x-acs-action", isPath ? "" : "DescribeDisks"), ("x-acs-content-sha256", hash), ("x-acs-date", Iso),
            ("x-acs-signature-nonce", Nonce()), ("x-acs-version", isPath ? "2015-12-15" : "2014-05-26"),
        ];
        headers = [.. headers.Where(header => header.Value.Length > 0)];
        var names = string.Join(';', headers.Select(header => header.Name));
        var block = string.Concat(headers.Select(header => $"{header.Name}:{header.Value}\n"));
        var signature = Signer.Acs3("test", $"{canonical}\n{block}\n{names}\n{hash}");
        var authorization = $"ACS3-HMAC-SHA256 Credential=test,SignedHeaders={names},Signature={signature}";
        return Send(call with { Headers = [.. call.Headers, .. headers[1..], ("Authorization", authorization)] });
    }

    public async Task<Answer> Send(WireCall call)
    {
        var head = new StringBuilder($"{call.Method} {call.Target} HTTP/1.1\r\nHost: {Host}\r\nConnection: close\r\n");
        (string Name, string Value)[] content =
        [
            ("Content-Type", call.Type),
            call.Chunked ? ("Transfer-Encoding", "chunked") : ("Content-Length", $"{Encoding.UTF8.GetByteCount(call.Body)}"),
        ];
        foreach (var (name, value) in call.Headers.Concat(content).Where(header => header.Value.Length > 0))
        {
            head.Append($"{name}: {value}\r\n");
        }

        return Read(await Server.SendRaw($"{head}\r\n{(call.Chunked ? Chunks(call.Body) : call.Body)}"));
    }

    private static Answer Read(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = raw[..end].Split("\r\n");
        var headers = lines.Skip(1)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new Answer(
            int.Parse(lines[0].Split(' ')[1]), raw[(end + 4)..], headers.GetValueOrDefault("Content-Type", ""), null,
            headers.GetValueOrDefault("x-acs-request-id", ""), new Version(1, 1));
    }

    private static string Chunks(string ascii) =>
        string.Concat(ascii.Chunk(7).Select(part => $"{part.Length:x}\r\n{new string(part)}\r\n")) + "0\r\n\r\n";

    private string Nonce() => $"nonce-{++_sent}";
}
