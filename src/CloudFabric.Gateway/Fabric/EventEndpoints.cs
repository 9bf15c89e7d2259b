using CloudFabric.Model.Kernel;
using CloudFabric.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CloudFabric.Gateway.Fabric;

/// <summary>The event log: what the change feed holds, of all writers, page by page, each page in (time, key, version) order.</summary>
internal static class EventEndpoints
{
    private const int LimitDefault = 1000;
    private const int LimitMax = 100_000;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/events", List);

    private static async Task<IResult> List(StoreReader store, string? limit, string? after)
    {
        if (LimitParameter.Read(limit, LimitDefault, LimitMax) is not { } count)
        {
            return KernelFaults.InvalidParameter("limit").ToResult();
        }

        return FeedToken.Read(after ?? "", await store.ReadFeedEndAsync()) is { } position
            ? Results.Json(View(await EventPage.Read(store, position, count)))
            : KernelFaults.InvalidParameter("after").ToResult();
    }

    private static object View(EventPage page) => new
    {
        complete = page is { Next: null, Trimmed: false },
        trimmed = page.Trimmed,
        next = page.Next is null ? "" : FeedToken.Write(page.Next),
        events = page.Entries
            .OrderBy(entry => entry.At).ThenBy(entry => entry.Key.ToString(), StringComparer.Ordinal).ThenBy(entry => entry.Version)
            .Select(entry => new
            {
                at = entry.At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"),
                key = entry.Key.ToString(),
                version = entry.Version,
                change = entry.Change,
                status = entry.Status,
            }),
    };
}
