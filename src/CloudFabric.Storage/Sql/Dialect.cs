using System.Data.Common;
using CloudFabric.Storage.Writing;

namespace CloudFabric.Storage.Sql;

/// <summary>What differs between the databases: how to connect, a few type names, how to load and write a batch in bulk, which errors pass.</summary>
internal abstract class Dialect
{
    public static Dialect For(StoreOptions options) =>
        options.Kind == StoreKind.Postgres ? new PostgresDialect(options) : new SqliteDialect(options);

    /// <summary>An open connection, ready for a writer (or for a reader that never writes).</summary>
    public abstract DbConnection Open(bool forReading);

    /// <summary>The type names that a migration may use.</summary>
    public abstract IReadOnlyDictionary<string, string> Types { get; }

    public abstract IBatchStatements Statements(SqlSession session);

    /// <summary>True for a conflict between writers (a deadlock, a key that another just inserted): the same batch may pass when tried again.</summary>
    public abstract bool MayPassLater(DbException exception);

    /// <summary>True where one set's own values are at fault, so that its neighbours may still pass.</summary>
    public abstract bool IsAboutTheData(DbException exception);

    /// <summary>True where the connection, not the statement, failed.</summary>
    public abstract bool IsConnectionLost(DbException exception);

    /// <summary>Ends a select whose rows nobody else may be changing: it waits for a transaction in doubt.</summary>
    public abstract string Settled { get; }

    /// <summary>Keeps a writer's number for as long as the session lives, so that others see that it is in use.</summary>
    public abstract void HoldWriter(SqlSession session, long writer);

    /// <summary>True where no live session holds the number.</summary>
    public abstract bool IsWriterGone(SqlSession session, long writer);

    /// <summary>Taken by whoever migrates the schema, so that several processes may start at once.</summary>
    public abstract string MigrationLock { get; }
}
