using CloudFabric.Gateway.OpenApi.Binding;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.OpenApi.Requests;

/// <summary>Reads the JSON body of a routed request whose sender is known: a stranger's costs no more than its bytes.</summary>
internal static class JsonBody
{
    /// <summary>
    /// The body, or null where it is no JSON. Some clients send JSON as octets or with no type at all, so what opens like JSON is
    /// read as JSON.
    /// </summary>
    public static Outcome<ParameterNode?> Read(Envelope envelope)
    {
        var body = envelope.Body.Span;
        var start = body.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0 || envelope.IsForm)
        {
            return default;
        }

        var typed = envelope.Headers.ContentType.ToString().Contains("json", StringComparison.OrdinalIgnoreCase);
        if (!typed && body[start] is not ((byte)'{' or (byte)'['))
        {
            return default;
        }

        return JsonParameters.TryParse(body, new NodeBudget(), out var json) ? json : KernelFaults.InvalidParameter("body");
    }
}
