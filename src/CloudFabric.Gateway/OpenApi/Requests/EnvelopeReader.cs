using System.Buffers;
using System.Text;
using CloudFabric.Gateway.Capture;
using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Model.Kernel;
using Microsoft.AspNetCore.Http;

namespace CloudFabric.Gateway.OpenApi.Requests;

/// <summary>Turns an HTTP request and its buffered body into an <see cref="Envelope"/>. Reads nothing twice and trusts nothing.</summary>
internal static class EnvelopeReader
{
    public static Outcome<Envelope> Read(HttpRequest request, RawTarget target, string requestId, ReadOnlyMemory<byte> body, RequestTrace? trace)
    {
        if (HeadLimits.Check(request.Headers, target) is { } tooLarge)
        {
            return tooLarge;
        }

        var isForm = BodyReader.IsForm(request);
        var form = isForm ? ParseForm(body.Span) : Pairs.None;
        if (Pairs.Parse(target.Query) is not { } query || form is null)
        {
            return GatewayFaults.TooManyParameters;
        }

        return Compose(request, requestId, target.Path, query, form) with { Body = body, IsForm = isForm, Trace = trace };
    }

    private static Envelope Compose(HttpRequest request, string requestId, string path, Pair[] query, Pair[] form)
    {
        var headers = request.Headers;
        var parameters = Pairs.Merge(query, form);
        var credential = Credential.Read(headers, parameters);
        var byHeader = path != "/" || credential.Form is AuthForm.Acs3 or AuthForm.Unsupported;
        return new Envelope
        {
            RequestId = requestId,
            Method = request.Method,
            Path = path,
            Headers = headers,
            Query = query,
            Parameters = parameters,
            Credential = credential,
            Action = Common("Action", "x-acs-action"),
            Version = Common("Version", "x-acs-version"),
            Authority = request.Host.Value ?? "",
        };

        string? Common(string parameter, string header)
        {
            var named = Pairs.Find(parameters, parameter);
            // A signature among the parameters covers no header. (Nor does it cover a path; that is refused later.)
            var carried = (credential.Form != AuthForm.RpcV1 || path != "/") && headers[header].ToString() is { Length: > 0 } text ? text : null;
            var found = byHeader ? carried ?? named : named ?? carried;
            return string.IsNullOrEmpty(found) ? null : found;
        }
    }

    /// <summary>Null where there are too many; they are counted before anything is copied.</summary>
    private static Pair[]? ParseForm(ReadOnlySpan<byte> body)
    {
        if (body.Count((byte)'&') >= Pairs.MaxCount)
        {
            return null;
        }

        var rented = ArrayPool<char>.Shared.Rent(body.Length);
        var pairs = Pairs.Parse(rented.AsSpan(0, Encoding.UTF8.GetChars(body, rented)));
        ArrayPool<char>.Shared.Return(rented);
        return pairs;
    }
}
