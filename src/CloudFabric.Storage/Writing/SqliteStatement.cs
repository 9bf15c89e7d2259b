using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CloudFabric.Storage.Writing;

/// <summary>
/// A prepared statement by position, straight on SQLite's own interface: a batch executes hundreds of tiny statements, and finding
/// parameters by name costs more than running them. Belongs to the writer's thread.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    public void Execute(params ReadOnlySpan<SqliteValue> values)
    {
        Bind(values);
        Step();
        Check(raw.sqlite3_reset(_statement));
    }

    /// <summary>The first row, if there is one.</summary>
    public bool TryRead<T>(Func<sqlite3_stmt, T> view, out T row, params ReadOnlySpan<SqliteValue> values)
    {
        Bind(values);
        var found = Step();
        row = found ? view(_statement) : default!;
        Check(raw.sqlite3_reset(_statement));
        return found;
    }

    public void Dispose() => _statement.Dispose();

    private void Bind(ReadOnlySpan<SqliteValue> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(values[i].Bind(_statement, i + 1));
        }
    }

    private bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            // The statement must not stay half done: a transaction with an open one cannot be undone.
            _ = raw.sqlite3_reset(_statement);
            Check(result);
        }

        return result == raw.SQLITE_ROW;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}

/// <summary>A number, a text, bytes or nothing, without a box.</summary>
internal readonly struct SqliteValue
{
    private readonly object? _reference;
    private readonly long? _number;

    private SqliteValue(object? reference, long? number) => (_reference, _number) = (reference, number);

    public static implicit operator SqliteValue(long number) => new(null, number);

    public static implicit operator SqliteValue(long? number) => new(null, number);

    public static implicit operator SqliteValue(string? text) => new(text, null);

    public static implicit operator SqliteValue(byte[] bytes) => new(bytes, null);

    public int Bind(sqlite3_stmt statement, int position) => (_reference, _number) switch
    {
        (string text, _) => raw.sqlite3_bind_text(statement, position, text),
        (byte[] bytes, _) => raw.sqlite3_bind_blob(statement, position, bytes),
        (_, { } number) => raw.sqlite3_bind_int64(statement, position, number),
        _ => raw.sqlite3_bind_null(statement, position),
    };
}
