using CloudFabric.Gateway.Capture;
using CloudFabric.Gateway.OpenApi.Binding;
using CloudFabric.Gateway.OpenApi.Wire;
using Microsoft.AspNetCore.Http;

namespace CloudFabric.Gateway.OpenApi.Requests;

/// <summary>A request, read once. Lives as long as the request: <see cref="Body"/> is rented.</summary>
internal sealed record Envelope
{
    public required string RequestId { get; init; }

    public required string Method { get; init; }

    /// <summary>The path as on the wire, <c>/</c> at least.</summary>
    public required string Path { get; init; }

    public required IHeaderDictionary Headers { get; init; }

    /// <summary>The decoded query, sorted; duplicates kept, as signatures see them.</summary>
    public required Pair[] Query { get; init; }

    /// <summary>Query and form, one pair a name, sorted. A form value replaces a query value.</summary>
    public required Pair[] Parameters { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The body is a form: all of it is among <see cref="Parameters"/>.</summary>
    public bool IsForm { get; init; }

    /// <summary>The JSON body, or null where there is none. Read when the sender is known, see <see cref="JsonBody"/>.</summary>
    public ParameterNode? Json { get; init; }

    public required Credential Credential { get; init; }

    /// <summary>Where to note what becomes of it; null where nothing is kept.</summary>
    public RequestTrace? Trace { get; init; }

    public string? Action { get; init; }

    public string? Version { get; init; }

    /// <summary>Host and port as the client addressed them.</summary>
    public string Authority { get; init; } = "";

    /// <summary>Addressed by path; otherwise by the action's name.</summary>
    public bool IsRoa => Path != "/";

    /// <summary>The C# SDK turns PATCH into GET on the wire, but signs PATCH: a GET with a body may be one.</summary>
    public string? OtherMethod => Method == "GET" && !Body.IsEmpty ? "PATCH" : null;
}
