using System.Runtime.CompilerServices;
using System.Text.Json;
using CloudFabric.Cli.Terminal;
using CloudFabric.Client;

namespace CloudFabric.Cli.Requests;

/// <summary>Requests that a process keeps, read from its fabric API: some of the last, one, or as they come.</summary>
internal sealed class RequestFeed(FabricConnection connection, RequestChoice choice)
{
    private const int PageMax = 1000;

    public Task<JsonElement> FindAsync(string id, CancellationToken cancellation) =>
        connection.GetAsync($"requests/{Uri.EscapeDataString(id)}", cancellation);

    /// <summary>The newest that are wanted, the newest last.</summary>
    public async Task<List<JsonElement>> LastAsync(int count, CancellationToken cancellation)
    {
        // Where the choice is made here, small pages would be many calls.
        var size = choice.Account is null ? Math.Min(count, PageMax) : PageMax;
        var found = new List<JsonElement>();
        for (var after = ""; ;)
        {
            var page = await connection.GetAsync($"requests?limit={size}&after={Uri.EscapeDataString(after)}{choice.Query}", cancellation);
            found.AddRange(page.GetProperty("requests").EnumerateArray().Where(choice.Takes));
            after = page.GetProperty("next").GetString()!;
            if (after.Length == 0 || found.Count >= count)
            {
                break;
            }
        }

        found = found[..Math.Min(count, found.Count)];
        found.Reverse();
        return found;
    }

    /// <summary>Opens the stream of what is answered from now on; dispose it.</summary>
    public Task<FabricStream> OpenAsync(CancellationToken cancellation) => connection.OpenAsync($"requests?follow=true{choice.Query}", cancellation);

    /// <summary>
    /// Some of the last, then what comes; each once, because what was answered after the stream was opened may be in both. How many were
    /// lost on the way is said on standard error.
    /// </summary>
    public async IAsyncEnumerable<JsonElement> FollowAsync(FabricStream stream, int before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var seen = new HashSet<string>();
        foreach (var request in before > 0 ? await LastAsync(before, cancellation) : [])
        {
            seen.Add(JsonField.Text(request, "requestId"));
            yield return request;
        }

        await foreach (var line in connection.ReadAsync(stream, cancellation))
        {
            if (line.TryGetProperty("lost", out var lost))
            {
                await Console.Error.WriteLineAsync($"{lost} requests are missing here: they came faster than they were read.");
            }
            else if (choice.Takes(line) && !seen.Remove(JsonField.Text(line, "requestId")))
            {
                yield return line;
            }
        }
    }
}
