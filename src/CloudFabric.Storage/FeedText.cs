using CloudFabric.Model.Kernel;

namespace CloudFabric.Storage;

/// <summary>One change of one row, as followers see it.</summary>
/// <param name="At">The emulated instant of the decision.</param>
/// <param name="Version">The version that the row came to.</param>
/// <param name="Change">create, update or delete.</param>
/// <param name="Status">The status, and the one that it turns into after <c>></c>.</param>
public sealed record FeedEntry(DateTimeOffset At, ResourceKey Key, long Version, string Change, string Status);

/// <summary>The text of a batch in the feed: a line a change, its fields apart by tabs.</summary>
internal static class FeedText
{
    public static string Write(IEnumerable<RowChange> changes) => string.Join('\n', changes.Select(Line));

    public static IEnumerable<FeedEntry> Read(string text) => text.Split('\n').Select(line =>
    {
        var fields = line.Split('\t');
        return new FeedEntry(
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(fields[0])), ResourceKey.Parse(fields[1]), long.Parse(fields[2]), fields[3], fields[4]);
    });

    private static string Line(RowChange change)
    {
        var verb = change.Shape is null ? "delete" : change.Expected == RowVersion.None ? "create" : "update";
        var track = change.Shape?.Track;
        var status = track is null || track.From == track.To ? track?.To : $"{track.From}>{track.To}";
        return $"{change.At.ToUnixTimeMilliseconds()}\t{change.Id}\t{change.Next.Number}\t{verb}\t{status}";
    }
}
