using System.Text;

namespace CloudFabric.Client.Signing;

/// <summary>
/// Writes one RPC call as a signed request. Parameters travel in the form body, never in the query: the HTTP stack silently sends
/// a request without a body again when a kept connection turns out to be dead, and a call must be sent once.
/// </summary>
internal static class RpcRequest
{
    private const string FormType = "application/x-www-form-urlencoded";

    public static HttpRequestMessage Write(
        FabricClientOptions options,
        Uri address,
        ApiVersion api,
        string action,
        IEnumerable<KeyValuePair<string, string>> parameters,
        RequestStamp stamp) =>
        options.Signature == SignatureMethod.HmacSha1
            ? WriteHmacSha1(options, address, api, action, parameters, stamp)
            : WriteAcs3(options, address, api, action, parameters, stamp);

    private static HttpRequestMessage WriteAcs3(
        FabricClientOptions options,
        Uri address,
        ApiVersion api,
        string action,
        IEnumerable<KeyValuePair<string, string>> parameters,
        RequestStamp stamp)
    {
        var body = Encoding.UTF8.GetBytes(FormText.Of(parameters));
        var bodyHash = Acs3Signature.HashOf(body);
        ReadOnlySpan<KeyValuePair<string, string>> signed =
        [
            new("content-type", FormType),
            new("host", address.Authority),
            new("x-acs-action", action),
            new("x-acs-content-sha256", bodyHash),
            new("x-acs-date", stamp.Date),
            new("x-acs-signature-nonce", stamp.Nonce),
            new("x-acs-version", api.Version),
        ];
        var signature = Acs3Signature.Sign(Acs3Signature.CanonicalRequest("POST", "/", "", signed, bodyHash), options.Secret);
        var request = WithForm(address, body);
        foreach (var (name, value) in signed[2..])
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.TryAddWithoutValidation("Authorization", Acs3Signature.Authorization(options.KeyId, signed, signature));
        return request;
    }

    private static HttpRequestMessage WriteHmacSha1(
        FabricClientOptions options,
        Uri address,
        ApiVersion api,
        string action,
        IEnumerable<KeyValuePair<string, string>> parameters,
        RequestStamp stamp)
    {
        List<KeyValuePair<string, string>> all =
        [
            .. parameters,
            new("Action", action),
            new("Version", api.Version),
            new("Format", "JSON"),
            new("AccessKeyId", options.KeyId),
            new("SignatureMethod", "HMAC-SHA1"),
            new("SignatureVersion", "1.0"),
            new("SignatureNonce", stamp.Nonce),
            new("Timestamp", stamp.Date),
        ];
        all.Add(new("Signature", HmacSha1Signature.Sign(HmacSha1Signature.StringToSign("POST", all), options.Secret)));
        return WithForm(address, Encoding.UTF8.GetBytes(FormText.Of(all)));
    }

    private static HttpRequestMessage WithForm(Uri address, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", FormType);
        return new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
    }
}
