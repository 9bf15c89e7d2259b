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

    public override bool IsAboutTheData(DbException exception) =>
        exception is PostgresException { SqlState: ['2', '2' or '3', ..] }; // data exceptions and constraint violations
}
