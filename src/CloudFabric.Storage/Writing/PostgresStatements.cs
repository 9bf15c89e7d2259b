using CloudFabric.Model.Kernel;
using CloudFabric.Storage.Sql;

namespace CloudFabric.Storage.Writing;

/// <summary>One statement a batch with an array a column: the cost of PostgreSQL is the round trip. Locks are taken in key order.</summary>
internal sealed class PostgresStatements(SqlSession session) : IBatchStatements
{
    public void LoadRows(IReadOnlyList<string> ids, bool forWriting, BatchView view)
    {
        if (ids.Count > 0)
        {
            using var reader = session.Read(
                BatchSql.SelectRow + "id = ANY(@ids) ORDER BY id FOR " + (forWriting ? "UPDATE" : "SHARE"), ("ids", ids.ToArray()));
            BatchSql.ReadRows(reader, view);
        }
    }

    public void LoadCounters(IReadOnlyList<string> names, BatchView view)
    {
        if (names.Count == 0)
        {
            return;
        }

        // A counter that does not exist cannot be locked: it is made first, so that two writers cannot both start it from nothing.
        session.Execute(
            "INSERT INTO counter (name, value) SELECT name, 0 FROM unnest(@names) AS t(name) ORDER BY name COLLATE \"C\" ON CONFLICT DO NOTHING",
            ("names", names.ToArray()));
        using var reader = session.Read(BatchSql.SelectCounter + "name = ANY(@names) ORDER BY name FOR UPDATE", ("names", names.ToArray()));
        BatchSql.ReadCounters(reader, view);
    }

    public void LoadClaims(IReadOnlyList<string> names, BatchView view)
    {
        if (names.Count > 0)
        {
            using var reader = session.Read(BatchSql.SelectClaim + "name = ANY(@names)", ("names", names.ToArray()));
            BatchSql.ReadClaims(reader, view);
        }
    }

    public void DeleteRows(IReadOnlyList<long> numbers) => Many(numbers, "DELETE FROM resource WHERE n = ANY(@values)");

    public void DeleteFacets(IReadOnlyList<long> numbers) => Many(numbers, "DELETE FROM facet WHERE n = ANY(@values)");

    public void DeleteClaims(IReadOnlyList<string> names) => Many(names, "DELETE FROM claim WHERE name = ANY(@values)");

    public void InsertRows(IReadOnlyList<RowRecord> rows)
    {
        if (rows.Count > 0)
        {
            session.Execute(
                """
                INSERT INTO resource (n, zone, class, s0, t1, s1, due_at, facets, version, stamp, at, state, id, account, kind, region, shard, created)
                SELECT * FROM unnest(
                    @n, @zone, @class, @s0, @t1, @s1, @due, @facets, @version, @stamp, @at, @state, @id, @account, @kind, @region, @shard, @at)
                """,
                [
                    .. Columns(rows),
                    ("id", Array(rows, row => row.Change.Id)), ("account", Array(rows, row => row.Shape.Account)),
                    ("kind", Array(rows, row => row.Change.Key.Kind)), ("region", Array(rows, row => row.Change.Key.Region)),
                    ("shard", Array(rows, row => Shards.Of(row.Change.Key))),
                ]);
        }
    }

    public void UpdateRows(IReadOnlyList<RowRecord> rows)
    {
        if (rows.Count > 0)
        {
            session.Execute(
                """
                UPDATE resource r SET zone = t.zone, class = t.class, s0 = t.s0, t1 = t.t1, s1 = t.s1, due_at = t.due, facets = t.facets,
                    version = t.version, stamp = t.stamp, at = t.at, state = t.state
                FROM unnest(@n, @zone, @class, @s0, @t1, @s1, @due, @facets, @version, @stamp, @at, @state)
                    AS t(n, zone, class, s0, t1, s1, due, facets, version, stamp, at, state)
                WHERE r.n = t.n
                """,
                Columns(rows));
        }
    }

    public void InsertFacets(IReadOnlyList<(long Number, Facet Facet)> facets)
    {
        if (facets.Count > 0)
        {
            session.Execute(
                "INSERT INTO facet (n, name, value) SELECT * FROM unnest(@n, @name, @value)",
                ("n", Array(facets, f => f.Number)), ("name", Array(facets, f => f.Facet.Name)), ("value", Array(facets, f => f.Facet.Value)));
        }
    }

    public void PutCounters(IReadOnlyList<KeyValuePair<string, long>> counters)
    {
        if (counters.Count > 0)
        {
            session.Execute(
                "UPDATE counter c SET value = t.value FROM unnest(@name, @value) AS t(name, value) WHERE c.name = t.name",
                ("name", Array(counters, c => c.Key)), ("value", Array(counters, c => c.Value)));
        }
    }

    public void InsertClaims(IReadOnlyList<ClaimRecord> claims)
    {
        if (claims.Count > 0)
        {
            session.Execute(
                "INSERT INTO claim (name, owner, question, answer, expires_at) SELECT * FROM unnest(@name, @owner, @question, @answer, @expires)",
                ("name", Array(claims, c => c.Claim.Name)), ("owner", Array(claims, c => c.Owner)),
                ("question", Array(claims, c => c.Claim.Question)), ("answer", Array(claims, c => BatchSql.Bytes(c.Claim.Answer))),
                ("expires", Array(claims, c => c.ExpiresAtMs)));
        }
    }

    public void AppendFeed(long writer, long number, string changes)
    {
        session.Execute(
            "INSERT INTO feed (writer, n, changes) VALUES (@writer, @n, @changes)", ("writer", writer), ("n", number), ("changes", changes));
        session.Execute("UPDATE writer SET fed = @n WHERE id = @writer", ("n", number), ("writer", writer));
    }

    public void Dispose()
    {
        // The statements are the session's.
    }

    private static (string Name, object? Value)[] Columns(IReadOnlyList<RowRecord> rows) =>
    [
        ("n", Array(rows, row => row.Number)), ("zone", Array(rows, row => row.Shape.Zone)), ("class", Array(rows, row => row.Shape.Class)),
        ("s0", Array(rows, row => row.Shape.Track.From)), ("t1", Array(rows, row => row.UntilMs)), ("s1", Array(rows, row => row.Shape.Track.To)),
        ("due", Array(rows, row => row.DueAtMs)), ("facets", Array(rows, row => row.Shape.Facets.Length)),
        ("version", Array(rows, row => row.Change.Next.Number)), ("stamp", Array(rows, row => row.Change.Next.Stamp)),
        ("at", Array(rows, row => row.AtMs)), ("state", Array(rows, row => BatchSql.Bytes(row.Change.State))),
    ];

    private static TColumn[] Array<TRow, TColumn>(IReadOnlyList<TRow> rows, Func<TRow, TColumn> column) => [.. rows.Select(column)];

    private void Many<T>(IReadOnlyList<T> values, string sql)
    {
        if (values.Count > 0)
        {
            session.Execute(sql, ("values", values.ToArray()));
        }
    }
}
