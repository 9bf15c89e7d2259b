using CloudFabric.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CloudFabric.Gateway.Fabric;

/// <summary>The event log: what the change feed holds, of all writers, in (time, key, version) order.</summary>
internal static class EventEndpoints
{
    private const int LimitMax = 100_000;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/events", async (StoreReader store, int? limit) =>
    {
        var page = await store.ReadFeedAsync(FeedPosition.Start, Math.Clamp(limit ?? 1000, 1, LimitMax));
        var events = page.Entries.OrderBy(entry => entry.At).ThenBy(entry => entry.Key.ToString(), StringComparer.Ordinal).ThenBy(entry => entry.Version);
        return Results.Json(new
        {
            complete = !page.HasGap,
            events = events.Select(entry => new
            {
                at = entry.At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"),
                key = entry.Key.ToString(),
                version = entry.Version,
                change = entry.Change,
                status = entry.Status,
            }),
        });
    });
}
