using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Gateway.OpenApi.Replies;

/// <summary>How an answer is written.</summary>
internal enum ReplyFormat
{
    Json = 0,
    Xml,
}

/// <summary>Which format a request asks for.</summary>
internal static class ReplyFormats
{
    /// <summary>
    /// RPC of the first generation says it in the parameter <c>Format</c>, everything else in the header <c>Accept</c>. Where nothing is
    /// said the answer is JSON, but XML under a signature of the first generation: its official default. A value that is no format counts
    /// as none.
    /// </summary>
    public static ReplyFormat Of(Envelope envelope)
    {
        var form = envelope.Credential.Form;
        if (!envelope.IsRoa && form is AuthForm.RpcV1 or AuthForm.Anonymous && Named(Pairs.Find(envelope.Parameters, "Format")) is { } named)
        {
            return named;
        }

        var accept = envelope.Headers.Accept.ToString();
        if (accept.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            return ReplyFormat.Json;
        }

        var isDefault = !envelope.IsRoa && form == AuthForm.RpcV1;
        return isDefault || accept.Contains("/xml", StringComparison.OrdinalIgnoreCase) ? ReplyFormat.Xml : ReplyFormat.Json;
    }

    private static ReplyFormat? Named(string? format) => format?.ToUpperInvariant() switch
    {
        "JSON" => ReplyFormat.Json,
        "XML" => ReplyFormat.Xml,
        _ => null,
    };
}
