using CloudFabric.Model.Kernel;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CloudFabric.Storage.Writing;

/// <summary>One prepared statement a row: inside one transaction that is the fastest way into SQLite, and its single writer needs no locks.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IBatchStatements
{
    private readonly SqliteStatement _selectRow = new(connection, BatchSql.SelectRow + "id = ?");
    private readonly SqliteStatement _selectCounter = new(connection, BatchSql.SelectCounter + "name = ?");
    private readonly SqliteStatement _selectClaim = new(connection, BatchSql.SelectClaim + "name = ?");
    private readonly SqliteStatement _deleteRow = new(connection, "DELETE FROM resource WHERE n = ?");
    private readonly SqliteStatement _deleteFacets = new(connection, "DELETE FROM facet WHERE n = ?");
    private readonly SqliteStatement _deleteClaim = new(connection, "DELETE FROM claim WHERE name = ?");
    private readonly SqliteStatement _insertFacet = new(connection, "INSERT INTO facet (n, name, value) VALUES (?, ?, ?)");
    private readonly SqliteStatement _insertFeed = new(connection, "INSERT INTO feed (writer, n, changes) VALUES (?, ?, ?)");
    private readonly SqliteStatement _updateWriter = new(connection, "UPDATE writer SET fed = ? WHERE id = ?");
    private readonly SqliteStatement _insertClaim = new(
        connection, "INSERT INTO claim (name, owner, question, answer, expires_at) VALUES (?, ?, ?, ?, ?)");

    private readonly SqliteStatement _putCounter = new(
        connection, "INSERT INTO counter (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value");

    private readonly SqliteStatement _insertRow = new(
        connection,
        """
        INSERT INTO resource (n, id, account, kind, region, shard, zone, class, s0, t1, s1, due_at, facets, version, stamp, at, created, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private readonly SqliteStatement _updateRow = new(
        connection,
        """
        UPDATE resource SET zone = ?, class = ?, s0 = ?, t1 = ?, s1 = ?, due_at = ?, facets = ?, version = ?, stamp = ?, at = ?, state = ?
        WHERE n = ?
        """);

    public void LoadRows(IReadOnlyList<string> ids, bool forWriting, BatchView view)
    {
        foreach (var id in ids)
        {
            if (_selectRow.TryRead(Row, out var row, id))
            {
                view.Rows[id] = row;
            }
        }
    }

    public void LoadCounters(IReadOnlyList<string> names, BatchView view)
    {
        foreach (var name in names)
        {
            if (_selectCounter.TryRead(static row => raw.sqlite3_column_int64(row, 1), out var value, name))
            {
                view.Counters[name] = value;
            }
        }
    }

    public void LoadClaims(IReadOnlyList<string> names, BatchView view)
    {
        foreach (var name in names)
        {
            if (_selectClaim.TryRead(Expiry, out var expiry, name))
            {
                view.Claims[name] = expiry;
            }
        }
    }

    public void DeleteRows(IReadOnlyList<long> numbers) => Each(_deleteRow, numbers);

    public void DeleteFacets(IReadOnlyList<long> numbers) => Each(_deleteFacets, numbers);

    public void DeleteClaims(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            _deleteClaim.Execute(name);
        }
    }

    public void InsertRows(IReadOnlyList<RowRecord> rows)
    {
        foreach (var row in rows)
        {
            var (key, shape, version) = (row.Change.Key, row.Shape, row.Change.Next);
            _insertRow.Execute(
                row.Number, row.Change.Id, shape.Account, key.Kind, key.Region, Shards.Of(key),
                shape.Zone, shape.Class, shape.Track.From, row.UntilMs, shape.Track.To, row.DueAtMs, shape.Facets.Length,
                version.Number, version.Stamp, row.AtMs, row.AtMs, BatchSql.Bytes(row.Change.State));
        }
    }

    public void UpdateRows(IReadOnlyList<RowRecord> rows)
    {
        foreach (var row in rows)
        {
            var (shape, version) = (row.Shape, row.Change.Next);
            _updateRow.Execute(
                shape.Zone, shape.Class, shape.Track.From, row.UntilMs, shape.Track.To, row.DueAtMs, shape.Facets.Length,
                version.Number, version.Stamp, row.AtMs, BatchSql.Bytes(row.Change.State), row.Number);
        }
    }

    public void InsertFacets(IReadOnlyList<(long Number, Facet Facet)> facets)
    {
        foreach (var (number, facet) in facets)
        {
            _insertFacet.Execute(number, facet.Name, facet.Value);
        }
    }

    public void PutCounters(IReadOnlyList<KeyValuePair<string, long>> counters)
    {
        foreach (var (name, value) in counters)
        {
            _putCounter.Execute(name, value);
        }
    }

    public void InsertClaims(IReadOnlyList<ClaimRecord> claims)
    {
        foreach (var record in claims)
        {
            _insertClaim.Execute(
                record.Claim.Name, record.Owner, record.Claim.Question, BatchSql.Bytes(record.Claim.Answer), record.ExpiresAtMs);
        }
    }

    public void AppendFeed(long writer, long number, string changes)
    {
        _insertFeed.Execute(writer, number, changes);
        _updateWriter.Execute(number, writer);
    }

    public void Dispose()
    {
        SqliteStatement[] all =
        [
            _selectRow, _selectCounter, _selectClaim, _deleteRow, _deleteFacets, _deleteClaim, _insertFacet, _insertFeed, _updateWriter,
            _insertClaim, _putCounter, _insertRow, _updateRow,
        ];
        Array.ForEach(all, statement => statement.Dispose());
    }

    private static ViewRow Row(sqlite3_stmt row) => new(
        raw.sqlite3_column_int64(row, 1),
        new RowVersion(raw.sqlite3_column_int64(row, 2), raw.sqlite3_column_int64(row, 3)),
        Text(row, 4),
        new StatusTrack(Text(row, 5), DateTimeOffset.FromUnixTimeMilliseconds(raw.sqlite3_column_int64(row, 6)), Text(row, 7)),
        raw.sqlite3_column_int(row, 8));

    private static DateTimeOffset? Expiry(sqlite3_stmt row) => raw.sqlite3_column_type(row, 1) == raw.SQLITE_NULL
        ? null
        : DateTimeOffset.FromUnixTimeMilliseconds(raw.sqlite3_column_int64(row, 1));

    private static string Text(sqlite3_stmt row, int column) => raw.sqlite3_column_text(row, column).utf8_to_string();

    private static void Each(SqliteStatement statement, IReadOnlyList<long> numbers)
    {
        foreach (var number in numbers)
        {
            statement.Execute(number);
        }
    }
}
