using System.Collections.Immutable;

namespace CloudFabric.Storage;

/// <summary>How far a follower has read: the last batch of each writer. A writer that is not named is read from its start.</summary>
public sealed record FeedPosition(ImmutableDictionary<long, long> Batches)
{
    public static readonly FeedPosition Start = new(ImmutableDictionary<long, long>.Empty);
}

/// <summary>A piece of the feed.</summary>
/// <param name="Entries">The changes, in the order of each writer.</param>
/// <param name="Next">Where to read on.</param>
/// <param name="HasGap">Batches that the follower never saw have been trimmed: it must read the rows again.</param>
public sealed record FeedPage(IReadOnlyList<FeedEntry> Entries, FeedPosition Next, bool HasGap);
