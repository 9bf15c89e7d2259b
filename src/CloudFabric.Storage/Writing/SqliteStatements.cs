using CloudFabric.Model.Kernel;
using CloudFabric.Storage.Sql;

namespace CloudFabric.Storage.Writing;

/// <summary>One prepared statement a row: inside one transaction that is the fastest way into SQLite, and its single writer needs no locks.</summary>
internal sealed class SqliteStatements(SqlSession session) : IBatchStatements
{
    public void LoadRows(IReadOnlyList<string> ids, bool forWriting, BatchView view)
    {
        foreach (var id in ids)
        {
            using var reader = session.Read(BatchSql.SelectRow + "id = @id", ("id", id));
            BatchSql.ReadRows(reader, view);
        }
    }

    public void LoadCounters(IReadOnlyList<string> names, BatchView view)
    {
        foreach (var name in names)
        {
            using var reader = session.Read(BatchSql.SelectCounter + "name = @name", ("name", name));
            BatchSql.ReadCounters(reader, view);
        }
    }

    public void LoadClaims(IReadOnlyList<string> names, BatchView view)
    {
        foreach (var name in names)
        {
            using var reader = session.Read(BatchSql.SelectClaim + "name = @name", ("name", name));
            BatchSql.ReadClaims(reader, view);
        }
    }

    public void DeleteRows(IReadOnlyList<long> numbers) => Each(numbers, "DELETE FROM resource WHERE n = @n");

    public void DeleteFacets(IReadOnlyList<long> numbers) => Each(numbers, "DELETE FROM facet WHERE n = @n");

    public void InsertRows(IReadOnlyList<RowRecord> rows)
    {
        foreach (var row in rows)
        {
            var (key, shape, version) = (row.Change.Key, row.Shape, row.Change.Next);
            session.Execute(
                """
                INSERT INTO resource (n, id, account, kind, region, zone, class, s0, t1, s1, due_at, shard, facets, version, stamp, at, state)
                VALUES (@n, @id, @account, @kind, @region, @zone, @class, @s0, @t1, @s1, @due, @shard, @facets, @version, @stamp, @at, @state)
                """,
                ("n", row.Number), ("id", key.ToString()), ("account", shape.Account), ("kind", key.Kind), ("region", key.Region),
                ("zone", shape.Zone), ("class", shape.Class), ("s0", shape.Track.From), ("t1", row.UntilMs), ("s1", shape.Track.To),
                ("due", row.DueAtMs), ("shard", Shards.Of(key)), ("facets", shape.Facets.Length),
                ("version", version.Number), ("stamp", version.Stamp), ("at", row.AtMs), ("state", BatchSql.Bytes(row.Change.State)));
        }
    }

    public void UpdateRows(IReadOnlyList<RowRecord> rows)
    {
        foreach (var row in rows)
        {
            var (shape, version) = (row.Shape, row.Change.Next);
            session.Execute(
                """
                UPDATE resource SET zone = @zone, class = @class, s0 = @s0, t1 = @t1, s1 = @s1, due_at = @due, facets = @facets,
                    version = @version, stamp = @stamp, at = @at, state = @state WHERE n = @n
                """,
                ("zone", shape.Zone), ("class", shape.Class), ("s0", shape.Track.From), ("t1", row.UntilMs), ("s1", shape.Track.To),
                ("due", row.DueAtMs), ("facets", shape.Facets.Length), ("version", version.Number), ("stamp", version.Stamp),
                ("at", row.AtMs), ("state", BatchSql.Bytes(row.Change.State)), ("n", row.Number));
        }
    }

    public void InsertFacets(IReadOnlyList<(long Number, Facet Facet)> facets)
    {
        foreach (var (number, facet) in facets)
        {
            session.Execute(
                "INSERT INTO facet (n, name, value) VALUES (@n, @name, @value)", ("n", number), ("name", facet.Name), ("value", facet.Value));
        }
    }

    public void PutCounters(IReadOnlyList<KeyValuePair<string, long>> counters)
    {
        foreach (var (name, value) in counters)
        {
            session.Execute(
                "INSERT INTO counter (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                ("name", name), ("value", value));
        }
    }

    public void DeleteClaims(IReadOnlyList<string> names) => Each(names, "DELETE FROM claim WHERE name = @n");

    public void InsertClaims(IReadOnlyList<ClaimRecord> claims)
    {
        foreach (var record in claims)
        {
            session.Execute(
                "INSERT INTO claim (name, owner, question, answer, expires_at) VALUES (@name, @owner, @question, @answer, @expires)",
                ("name", record.Claim.Name), ("owner", record.Owner), ("question", record.Claim.Question),
                ("answer", BatchSql.Bytes(record.Claim.Answer)), ("expires", record.ExpiresAtMs));
        }
    }

    public void AppendFeed(long writer, long number, string changes) => BatchSql.AppendFeed(session, writer, number, changes);

    private void Each<T>(IReadOnlyList<T> values, string sql)
    {
        foreach (var value in values)
        {
            session.Execute(sql, ("n", value));
        }
    }
}
