using System.Runtime.CompilerServices;
using System.Text.Json;
using CloudFabric.Client;

namespace CloudFabric.Cli;

/// <summary>The fabric API as a verb asks it. Whatever comes between is a <see cref="CliFailure"/> that says what to do. Owned by the verb.</summary>
internal sealed class FabricConnection(Uri endpoint, string? token) : IDisposable
{
    private readonly FabricClient _client = new(new FabricClientOptions(endpoint) { Token = token });

    private string Address => endpoint.GetLeftPart(UriPartial.Authority);

    /// <summary>A JSON object of the fabric API.</summary>
    /// <param name="path">Behind <c>/fabric/v1/</c>.</param>
    /// <param name="cancellation">Ctrl+C.</param>
    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellation)
    {
        var answer = await Reach(_client.GetFabricAsync(path, cancellation), cancellation);
        return answer.Succeeded && answer.Body.ValueKind == JsonValueKind.Object ? answer.Body : throw Refusal(answer);
    }

    /// <summary>What the fabric API answers to JSON, refusals of its own included.</summary>
    public async Task<ApiAnswer> PostAsync(string path, JsonElement body, CancellationToken cancellation)
    {
        var answer = await Reach(_client.PostFabricAsync(path, body, cancellation), cancellation);
        return answer.Body.ValueKind == JsonValueKind.Object && answer.Status != 401 ? answer : throw Refusal(answer);
    }

    /// <summary>Opens what does not end; dispose it.</summary>
    public async Task<FabricStream> OpenAsync(string path, CancellationToken cancellation)
    {
        var stream = await Reach(_client.OpenFabricAsync(path, cancellation), cancellation);
        using var refused = stream.Refusal is null ? null : stream;
        return refused is null ? stream : throw Refusal(stream.Refusal!);
    }

    /// <summary>Each line of a stream as it comes; the server's end of it is a failure, because nobody asked for it.</summary>
    public async IAsyncEnumerable<JsonElement> ReadAsync(FabricStream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var lines = stream.ReadLinesAsync(cancellation).GetAsyncEnumerator(cancellation);
        while (await Next(lines))
        {
            yield return JsonElement.Parse(lines.Current);
        }

        throw new CliFailure($"{Address} ended the stream: it was stopped, or it is starting again. Begin anew once it is there.");
    }

    public void Dispose() => _client.Dispose();

    /// <summary>How a verb ends that got this answer.</summary>
    public CliFailure Refusal(ApiAnswer answer) => new(answer switch
    {
        { Status: 401 } when token is null => $"{Address} asks for the token that it was started with: --token TOKEN, or CLOUDFABRIC_TOKEN.",
        { Status: 401 } => $"{Address} was started with another token: see --token and CLOUDFABRIC_TOKEN.",
        { Code.Length: > 0 } => $"{answer.Message} ({answer.Status} {answer.Code})",
        _ => $"{Address} answers {answer.Status} and not as CloudFabric does. Say where it is with --endpoint URL.",
    });

    private static async Task<bool> Next(IAsyncEnumerator<string> lines)
    {
        try
        {
            return await lines.MoveNextAsync();
        }
        catch (IOException)
        {
            // A process that was killed does not say good-bye.
            return false;
        }
    }

    private async Task<T> Reach<T>(Task<T> call, CancellationToken cancellation)
    {
        try
        {
            return await call;
        }
        catch (HttpRequestException failed) when (failed.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            throw new CliFailure($"{Address} shows a certificate that this machine does not trust. The same port speaks plain HTTP: try http://{endpoint.Authority}.");
        }
        catch (HttpRequestException failed)
        {
            throw new CliFailure(
                $"Nobody answers at {Address} ({failed.HttpRequestError}). "
                + "Start CloudFabric with 'dotnet run -c Release --project silo', or say where it is with --endpoint URL.");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new CliFailure($"{Address} did not answer in time. Is it CloudFabric that listens there?");
        }
    }
}
