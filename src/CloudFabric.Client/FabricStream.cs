using System.Runtime.CompilerServices;

namespace CloudFabric.Client;

/// <summary>
/// An answer of the fabric API that goes on: lines as the server writes them, or the refusal in their place. Owned by the caller; it holds
/// a connection until disposed. Whoever has it misses no line from here on.
/// </summary>
public sealed class FabricStream : IDisposable
{
    private readonly HttpResponseMessage _response;

    private FabricStream(HttpResponseMessage response, ApiAnswer? refusal) => (_response, Refusal) = (response, refusal);

    /// <summary>What was answered instead; null where lines come.</summary>
    public ApiAnswer? Refusal { get; }

    /// <summary>Each line once, until the server ends; a broken connection is an <see cref="IOException"/>.</summary>
    public async IAsyncEnumerable<string> ReadLinesAsync(
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var reader = new StreamReader(await _response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false));
        while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            yield return line;
        }
    }

    public void Dispose() => _response.Dispose();

    internal static async Task<FabricStream> OpenAsync(HttpClient http, HttpRequestMessage request, CancellationToken cancellation)
    {
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        return new FabricStream(response, response.IsSuccessStatusCode ? null : await ApiAnswer.ReadAsync(response, cancellation).ConfigureAwait(false));
    }
}
