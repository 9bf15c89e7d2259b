using CloudFabric.Storage;

namespace CloudFabric.Gateway.Fabric;

/// <summary>A piece of the feed, measured in events instead of batches.</summary>
/// <param name="Entries">In the order of each writer.</param>
/// <param name="Next">Where to read on; null at the end of the feed.</param>
/// <param name="Trimmed">Batches that would have been here are kept no longer.</param>
internal sealed record EventPage(List<FeedEntry> Entries, FeedPosition? Next, bool Trimmed)
{
    private const int BatchesFirst = 16;

    /// <summary>
    /// At most <paramref name="limit"/> events, unless the first batch of each writer has more already: a batch is never split. Nobody
    /// knows how many events a batch has before it is read, so pieces grow while they fit, and one that is too long is read again by halves.
    /// </summary>
    public static async Task<EventPage> Read(StoreReader store, FeedPosition after, int limit)
    {
        var page = new EventPage([], after, false);
        for (var batches = BatchesFirst; ;)
        {
            batches = Math.Clamp(limit - page.Entries.Count, 1, batches);
            var piece = await store.ListFeedAsync(page.Next!, batches);
            if (piece.Entries.Count == 0)
            {
                return page with { Next = null, Trimmed = page.Trimmed || piece.HasGap };
            }

            var fits = page.Entries.Count + piece.Entries.Count <= limit;
            if (fits || (batches == 1 && page.Entries.Count == 0))
            {
                page.Entries.AddRange(piece.Entries);
                page = page with { Next = piece.Next, Trimmed = page.Trimmed || piece.HasGap };
                batches *= 2;
            }
            else if (batches == 1)
            {
                return page;
            }
            else
            {
                batches /= 2;
            }
        }
    }
}
