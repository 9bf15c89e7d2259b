using CloudFabric.Gateway.OpenApi;
using CloudFabric.Gateway.OpenApi.Requests;

namespace CloudFabric.Gateway.Capture;

/// <summary>A trace as it is shown: no secret in it, and no value longer than <see cref="TextMax"/> but the texts to sign.</summary>
internal sealed record RequestView
{
    /// <summary>Characters of a value.</summary>
    public const int TextMax = 256;

    /// <summary>The code of a request that nobody could be answered to.</summary>
    public const string NoAnswer = "NoAnswer";

    public required long Sequence { get; init; }

    public required string RequestId { get; init; }

    public required string At { get; init; }

    public required double Ms { get; init; }

    public required string? Remote { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    public required string Style { get; init; }

    public required string? Product { get; init; }

    public required string? Version { get; init; }

    public required string? Action { get; init; }

    public required int? Status { get; init; }

    public required string Code { get; init; }

    public required string? Message { get; init; }

    public required string? Account { get; init; }

    public required string? AccessKeyId { get; init; }

    public required string? Region { get; init; }

    public required string Auth { get; init; }

    public required SignatureView Signature { get; init; }

    public required string? ClientToken { get; init; }

    public required bool? DryRun { get; init; }

    public required IReadOnlyList<ParameterView> Parameters { get; init; }

    public required IReadOnlyList<string> Ignored { get; init; }

    /// <summary>The request was too large to be kept whole: parameters, message and texts are missing.</summary>
    public required bool? TooLarge { get; init; }

    public static RequestView Of(RequestTrace trace, GatewayOptions options)
    {
        var envelope = trace.Envelope is { } kept ? kept with { Json = JsonBody.Read(kept).Value } : null;
        var text = new ShownText(envelope is null ? null : new Redactor(envelope, trace.PathVariables));
        var sent = envelope is null ? new SentParameters([], []) : SentParameters.Of(envelope, trace.PathVariables, trace.Operation.Binder);
        var isKnown = trace.Operation.Name.Length > 0;
        return new RequestView
        {
            Sequence = trace.Sequence,
            RequestId = trace.RequestId,
            At = trace.At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"),
            Ms = Math.Round(trace.Duration.TotalMilliseconds, 3),
            Remote = trace.Remote?.ToString(),
            Method = trace.Method,
            Path = text.Short(trace.Path)!,
            Style = trace.Path == "/" ? "RPC" : "ROA",
            Product = isKnown ? trace.Operation.Product : null,
            Version = isKnown ? trace.Operation.Version : text.Short(trace.Version),
            Action = isKnown ? trace.Operation.Name : text.Short(trace.Action),
            Status = trace.Code is null ? null : trace.Fault?.HttpStatus ?? 200,
            Code = trace.Code ?? NoAnswer,
            Message = text.Whole(trace.Fault?.Message),
            Account = trace.Account,
            AccessKeyId = text.Short(trace.AccessKeyId),
            Region = envelope is null ? null : RegionRule.Resolve(envelope, options.DefaultRegion).Value,
            Auth = SignatureView.NameOf(trace.Form),
            Signature = SignatureView.Of(trace.Verdict, options.Auth, text),
            ClientToken = envelope is null ? null : text.Short(ClientTokens.Read(envelope).Value),
            DryRun = envelope is null ? null : ActionPipeline.ReadDryRun(envelope).Value,
            Parameters = [.. sent.Bound.Select(pair => ParameterView.Of(pair, text))],
            Ignored = [.. sent.Ignored.Select(name => text.Short(name)!)],
            TooLarge = trace.IsTooLarge ? true : null,
        };
    }
}
