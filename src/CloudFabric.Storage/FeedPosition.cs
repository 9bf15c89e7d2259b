using System.Collections.Immutable;

namespace CloudFabric.Storage;

/// <summary>How far a follower has read: the last batch of each writer. A writer that is not named is read from its start.</summary>
public sealed record FeedPosition(ImmutableDictionary<long, long> Batches)
{
    public static readonly FeedPosition Start = new(ImmutableDictionary<long, long>.Empty);
}

/// <summary>A piece of the feed. Most followers care for few kinds, so a batch is taken apart only for who asks.</summary>
/// <param name="Batches">The text of each batch, in the order of each writer.</param>
/// <param name="Next">Where to read on.</param>
/// <param name="HasGap">Batches that the follower never saw have been trimmed: it must read the rows again.</param>
public sealed record FeedPage(IReadOnlyList<string> Batches, FeedPosition Next, bool HasGap)
{
    /// <summary>The changes one by one, in the order of each writer.</summary>
    public IReadOnlyList<FeedEntry> Entries => field ??= [.. Batches.SelectMany(FeedText.Read)];

    /// <summary>True where some change is of a resource of the kind.</summary>
    public bool Mentions(string kind)
    {
        // Between two slashes stands nothing but the kind of a key.
        var part = $"/{kind}/";
        return Batches.Any(batch => batch.Contains(part, StringComparison.Ordinal));
    }
}
