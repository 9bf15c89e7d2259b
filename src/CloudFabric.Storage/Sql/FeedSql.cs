using System.Collections.Immutable;

namespace CloudFabric.Storage.Sql;

/// <summary>
/// Reads the change feed. A writer's batches are numbered 1, 2, 3 without a hole and become visible in that order, which no number
/// shared by several writers could promise.
/// </summary>
internal static class FeedSql
{
    private const string Ends = "SELECT id, fed FROM writer WHERE fed > 0 ORDER BY id";

    public static FeedPosition ReadEnd(SqlSession session) => new(session
        .List(Ends, row => KeyValuePair.Create(row.GetInt64(0), row.GetInt64(1)))
        .ToImmutableDictionary());

    public static FeedPage Read(SqlSession session, FeedPosition position, int batchesMax)
    {
        var changes = new List<string>();
        var batches = position.Batches;
        var hasGap = false;
        foreach (var (writer, end) in session.List(Ends, row => (row.GetInt64(0), row.GetInt64(1))))
        {
            var last = batches.GetValueOrDefault(writer);
            if (last == end)
            {
                continue;
            }

            var rows = session.List(
                "SELECT n, changes FROM feed WHERE writer = @writer AND n > @last ORDER BY n LIMIT @limit",
                row => (Number: row.GetInt64(0), Changes: row.GetString(1)),
                ("writer", writer), ("last", last), ("limit", batchesMax));
            hasGap |= rows.Count == 0 || rows[0].Number != last + 1;
            changes.AddRange(rows.Select(row => row.Changes));
            batches = batches.SetItem(writer, rows.Count == 0 ? end : rows[^1].Number);
        }

        return new FeedPage(changes, new FeedPosition(batches), hasGap);
    }
}
