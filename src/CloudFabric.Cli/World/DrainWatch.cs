using System.Text.Json;
using CloudFabric.Cli.Terminal;
using Spectre.Console;

namespace CloudFabric.Cli.World;

/// <summary>Waits for drains, and tells whenever one has come further.</summary>
internal sealed class DrainWatch(FabricConnection connection, TerminalOutput terminal, bool isJson)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<string, string> _told = [];

    /// <summary>Ends once all of them are empty. Ctrl+C ends it too, and says that they go on.</summary>
    public async Task WaitAsync(IReadOnlyCollection<(string Region, string Id)> parts, CancellationToken cancellation)
    {
        try
        {
            using var timer = new PeriodicTimer(Interval);
            while (await LeftAsync(parts, cancellation) > 0)
            {
                await timer.WaitForNextTickAsync(cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("The drain goes on without you: cloudfabric world show tells how far it is.");
        }
    }

    /// <summary>How many of the parts are not empty yet.</summary>
    private async Task<int> LeftAsync(IReadOnlyCollection<(string Region, string Id)> parts, CancellationToken cancellation)
    {
        var left = 0;
        foreach (var region in parts.ToLookup(part => part.Region, part => part.Id))
        {
            var world = await connection.GetAsync($"world?region={Uri.EscapeDataString(region.Key)}", cancellation);
            var shown = WorldSheet.OutOfService(JsonField.Items(world, "regions")).ToDictionary(part => JsonField.Text(part, "id"));
            left += region.Count(id => shown.TryGetValue(id, out var part) ? Tell(id, part) : TellGone(id));
        }

        return left;
    }

    private bool Tell(string id, JsonElement part)
    {
        var left = part.GetProperty("left").GetInt64();
        if (IsNews(id, part.GetRawText()))
        {
            if (isJson)
            {
                terminal.WriteJson(part);
            }
            else
            {
                terminal.Write([($"{id}  {(left == 0 ? "empty" : $"{left} left")}  ", Style.Plain), (JsonField.Text(part, "hindrance"), Style.Plain)]);
            }
        }

        return left > 0;
    }

    /// <summary>Somebody has taken the drain back.</summary>
    private bool TellGone(string id)
    {
        if (IsNews(id, "") && !isJson)
        {
            terminal.Write([($"{id}  in service again", Style.Plain)]);
        }

        return false;
    }

    private bool IsNews(string id, string state)
    {
        var isNews = !_told.TryGetValue(id, out var told) || told != state;
        _told[id] = state;
        return isNews;
    }
}
