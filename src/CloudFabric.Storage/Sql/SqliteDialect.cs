using System.Collections.Frozen;
using System.Data.Common;
using CloudFabric.Storage.Writing;
using Microsoft.Data.Sqlite;

namespace CloudFabric.Storage.Sql;

internal sealed class SqliteDialect(StoreOptions options) : Dialect
{
    private readonly string _synchronous = (options.Kind, options.Durability) switch
    {
        (StoreKind.Memory, _) => "OFF",
        (_, Durability.Process) => "NORMAL",
        _ => "FULL",
    };

    public override IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>
    {
        ["{bytes}"] = "BLOB",
        ["{long}"] = "INTEGER",
        ["{clustered}"] = "WITHOUT ROWID",
        ["{counters by bytes}"] = "SELECT 1", // They are already.
        ["{facets by bytes}"] = "SELECT 1",
    }.ToFrozenDictionary();

    public override string MigrationLock => "SELECT 1";

    public override DbConnection Open(bool forReading)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(options.Folder, "fabric.db"),
            Pooling = false,
            DefaultTimeout = 5,
        }.ConnectionString);
        connection.Open();
        using var pragma = connection.CreateCommand();
        pragma.CommandText = $"""
            PRAGMA journal_mode = WAL; PRAGMA synchronous = {_synchronous}; PRAGMA temp_store = MEMORY;
            PRAGMA case_sensitive_like = ON; PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -8192; PRAGMA query_only = {(forReading ? 1 : 0)};
            """;
        pragma.ExecuteNonQuery();
        return connection;
    }

    public override IBatchStatements Statements(SqlSession session) => new SqliteStatements((SqliteConnection)session.Connection);

    public override bool MayPassLater(DbException exception) =>
        exception is SqliteException { SqliteErrorCode: 5 or 6 }; // SQLITE_BUSY, SQLITE_LOCKED: another program reads the file

    public override bool IsConnectionLost(DbException exception) => false;

    public override string Settled => "";

    public override void HoldWriter(SqlSession session, long writer)
    {
        // One process at a time has the file.
    }

    public override bool IsWriterGone(SqlSession session, long writer) => true;

    public override bool IsAboutTheData(DbException exception) =>
        exception is SqliteException { SqliteErrorCode: 18 or 19 or 20 }; // SQLITE_TOOBIG, SQLITE_CONSTRAINT, SQLITE_MISMATCH
}
