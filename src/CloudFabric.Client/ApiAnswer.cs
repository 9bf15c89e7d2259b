using System.Text;
using System.Text.Json;

namespace CloudFabric.Client;

/// <summary>
/// An answer of the official API or of the fabric API, refusals included. Owned by the caller; parsed only when looked into, so
/// that a load generator pays for nothing but the bytes.
/// </summary>
public sealed class ApiAnswer(int status, byte[] content)
{
    private JsonElement? _body;

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    public bool Succeeded => Status is >= 200 and < 300;

    /// <summary>The body as text, whatever its type.</summary>
    public string Text => Encoding.UTF8.GetString(content);

    /// <summary>The JSON of the body; <see cref="JsonValueKind.Undefined"/> where the body is no JSON.</summary>
    public JsonElement Body => _body ??= Parse(content);

    /// <summary>The official error code; empty for a success and for a refusal that carries none.</summary>
    public string Code => Succeeded ? "" : Find("Code") ?? Find("code") ?? "";

    /// <summary>The text of a refusal; empty where there is none.</summary>
    public string Message => Succeeded ? "" : Find("Message") ?? Find("message") ?? "";

    public override string ToString() => Succeeded ? $"{Status}" : $"{Status} {Code}: {Message}";

    internal static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellation) =>
        new((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false));

    private string? Find(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static JsonElement Parse(byte[] content)
    {
        try
        {
            return JsonElement.Parse(content);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
