using CloudFabric.Gateway.OpenApi.Requests;
using Microsoft.AspNetCore.Http;

namespace CloudFabric.Gateway.Capture;

/// <summary>Makes an envelope outlive its request: the server uses its header table again for the next one, and the body is rented.</summary>
internal static class Detached
{
    public static Envelope Of(Envelope envelope)
    {
        var headers = new HeaderDictionary(envelope.Headers.Count);
        foreach (var (name, values) in envelope.Headers)
        {
            headers[name] = values;
        }

        // A form stands among the parameters already.
        return envelope with { Headers = headers, Body = envelope.IsForm ? default : envelope.Body.ToArray(), Trace = null };
    }
}
