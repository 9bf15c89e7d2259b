using CloudFabric.Gateway.OpenApi.Signatures;
using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Model.Kernel;
using Microsoft.AspNetCore.Http;

namespace CloudFabric.Gateway.OpenApi.Requests;

/// <summary>What a request brings to prove its sender; nothing of it is checked yet.</summary>
internal sealed record Credential(AuthForm Form, string? AccessKeyId)
{
    public string? Signature { get; init; }

    /// <summary>The headers that an ACS3 signature covers.</summary>
    public SignedHeaderList SignedHeaders { get; init; } = SignedHeaderList.None;

    /// <summary>What a temporary key comes with, in any form: a parameter or a header. Null where it is absent or empty.</summary>
    public string? SecurityToken { get; init; }

    public string? Nonce { get; init; }

    public string? Timestamp { get; init; }

    public static Credential Read(IHeaderDictionary headers, Pair[] parameters)
    {
        var credential = ReadForm(headers, parameters);
        var token = Pairs.Find(parameters, "SecurityToken").NullIfEmpty() ?? Header(headers, "x-acs-security-token");
        return token is null ? credential : credential with { SecurityToken = token };
    }

    /// <summary>Recognises the form: the Authorization header first, then a Signature parameter.</summary>
    private static Credential ReadForm(IHeaderDictionary headers, Pair[] parameters)
    {
        var authorization = headers.Authorization.ToString();
        if (authorization.StartsWith("ACS3-", StringComparison.Ordinal) || authorization.StartsWith("ACS4-", StringComparison.Ordinal))
        {
            return ReadAcs(authorization, headers);
        }

        if (authorization.StartsWith("acs ", StringComparison.Ordinal))
        {
            return ReadRoa(authorization, headers);
        }

        return Pairs.Find(parameters, "Signature") is { } signature
            ? ReadParameters(AuthForm.RpcV1, signature, parameters)
            : ReadParameters(AuthForm.Anonymous, null, parameters);
    }

    private static Credential ReadParameters(AuthForm form, string? signature, Pair[] parameters) =>
        new(form, Pairs.Find(parameters, "AccessKeyId").NullIfEmpty())
        {
            Signature = signature,
            Nonce = Pairs.Find(parameters, "SignatureNonce"),
            Timestamp = Pairs.Find(parameters, "Timestamp"),
        };

    private static Credential ReadRoa(string authorization, IHeaderDictionary headers)
    {
        var pair = authorization.AsSpan(4).Trim();
        var colon = pair.IndexOf(':');
        return new Credential(AuthForm.RoaV1, colon < 1 ? null : pair[..colon].ToString())
        {
            Signature = colon < 0 ? null : pair[(colon + 1)..].ToString(),
            Nonce = Header(headers, "x-acs-signature-nonce"),
            Timestamp = Header(headers, "Date") ?? Header(headers, "x-acs-date"),
        };
    }

    private static Credential ReadAcs(string authorization, IHeaderDictionary headers)
    {
        var space = authorization.IndexOf(' ');
        var scheme = space < 0 ? authorization : authorization.AsSpan(0, space);
        var parts = authorization.AsSpan(scheme.Length);
        string? key = null, signature = null;
        var signedHeaders = SignedHeaderList.None;
        foreach (var range in parts.Split(','))
        {
            var part = parts[range].Trim();
            var equals = part.IndexOf('=');
            var value = part[(equals + 1)..].Trim();
            switch (equals < 0 ? "" : part[..equals])
            {
                case "Credential":
                    // ACS4 writes a scope after the key: key/date/region/product/aliyun_v4_request.
                    key = (value.IndexOf('/') is > 0 and var slash ? value[..slash] : value).ToString().NullIfEmpty();
                    break;
                case "SignedHeaders":
                    signedHeaders = SignedHeaderList.Of(value);
                    break;
                case "Signature":
                    signature = value.ToString();
                    break;
            }
        }

        return new Credential(scheme is "ACS3-HMAC-SHA256" ? AuthForm.Acs3 : AuthForm.Unsupported, key)
        {
            Signature = signature,
            SignedHeaders = signedHeaders,
            Nonce = Header(headers, "x-acs-signature-nonce"),
            Timestamp = Header(headers, "x-acs-date"),
        };
    }

    private static string? Header(IHeaderDictionary headers, string name) => headers[name].ToString().NullIfEmpty();
}
