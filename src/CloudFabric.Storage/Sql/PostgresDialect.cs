using System.Collections.Frozen;
using System.Data.Common;
using CloudFabric.Storage.Writing;
using Npgsql;

namespace CloudFabric.Storage.Sql;

internal sealed class PostgresDialect(StoreOptions options) : Dialect
{
    private readonly string _connection = new NpgsqlConnectionStringBuilder(options.Connection)
    {
        Pooling = false,
        MaxAutoPrepare = 200,
        AutoPrepareMinUsages = 2,
        Timeout = 5,
        CommandTimeout = 10,
        IncludeErrorDetail = false,
    }.ConnectionString;

    public override IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>
    {
        ["{bytes}"] = "BYTEA",
        ["{long}"] = "BIGINT",
        ["{clustered}"] = "",
        ["{facets by bytes}"] = "ALTER TABLE facet ALTER COLUMN value TYPE TEXT COLLATE \"C\"",
        ["{counters by bytes}"] = "ALTER TABLE counter ALTER COLUMN name TYPE TEXT COLLATE \"C\"",
    }.ToFrozenDictionary();

    public override string MigrationLock => "SELECT pg_advisory_xact_lock(4800)";

    public override DbConnection Open(bool forReading)
    {
        var connection = new NpgsqlConnection(_connection);
        connection.Open();
        if (!forReading && options.Durability == Durability.Process)
        {
            using var command = new NpgsqlCommand("SET synchronous_commit = off", connection);
            command.ExecuteNonQuery();
        }

        return connection;
    }

    public override IBatchStatements Statements(SqlSession session) => new PostgresStatements(session);

    public override bool MayPassLater(DbException exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure,
    };

    // 08: connection exceptions. 57P: shut down, crashed, not up yet. What is not PostgreSQL's own word came from the socket, or is a
    // statement that took too long.
    public override bool IsConnectionLost(DbException exception) =>
        exception is not PostgresException { SqlState: not (['0', '8', ..] or ['5', '7', 'P', ..]) } && exception.InnerException is not TimeoutException;

    public override string Settled => " FOR UPDATE";

    public override void HoldWriter(SqlSession session, long writer) =>
        session.Number("SELECT 1 FROM pg_advisory_lock_shared(4802, @writer)", ("writer", (int)writer));

    public override bool IsWriterGone(SqlSession session, long writer) => session.Number(
        "SELECT CASE WHEN pg_try_advisory_xact_lock(4802, @writer) THEN 1 ELSE 0 END", ("writer", (int)writer)) == 1;

    public override bool IsAboutTheData(DbException exception) =>
        exception is PostgresException { SqlState: ['2', '2' or '3', ..] or ['5', '4', ..] }; // data, constraints, limits exceeded
}
