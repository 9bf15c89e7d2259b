using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CloudFabric.Storage.Sql;

/// <summary>
/// The tables and the named queries that Orleans' official relational providers expect to find in a database. The providers bring
/// no SQL; names of queries, parameters and result columns are their contract, everything else is ours. Safe to run at every start.
/// </summary>
internal static class OrleansTables
{
    private const string QueryTable = "CREATE TABLE IF NOT EXISTS OrleansQuery (QueryKey TEXT PRIMARY KEY, QueryText TEXT NOT NULL);";

    private const string SettingTable = """
        CREATE TABLE IF NOT EXISTS fabric_setting (
            id_hash INTEGER NOT NULL, id_n0 BIGINT NOT NULL, id_n1 BIGINT NOT NULL, type_hash INTEGER NOT NULL, type TEXT NOT NULL,
            id_text TEXT NOT NULL, service TEXT NOT NULL, payload {bytes} NULL, version INTEGER NOT NULL,
            PRIMARY KEY (id_hash, type_hash, id_n0, id_n1, id_text, type, service));
        """;

    private const string MembershipTables = """
        CREATE TABLE IF NOT EXISTS fabric_membership_version (deployment TEXT PRIMARY KEY, version INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS fabric_membership (
            deployment TEXT NOT NULL, address TEXT NOT NULL, port INTEGER NOT NULL, generation INTEGER NOT NULL, silo TEXT NOT NULL,
            host TEXT NOT NULL, status INTEGER NOT NULL, proxy_port INTEGER NULL, suspects TEXT NULL,
            started_at TIMESTAMPTZ NOT NULL, alive_at TIMESTAMPTZ NOT NULL, PRIMARY KEY (deployment, address, port, generation));
        """;

    private const string Identity = """
        id_hash = @GrainIdHash AND type_hash = @GrainTypeHash AND id_n0 = @GrainIdN0 AND id_n1 = @GrainIdN1
        AND id_text = coalesce(@GrainIdExtensionString, '') AND type = @GrainTypeString AND service = @ServiceId
        """;

    private const string Member = "deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation";

    private const string Members = """
        SELECT v.deployment AS DeploymentId, m.address AS Address, m.port AS Port, m.generation AS Generation, m.silo AS SiloName,
            m.host AS HostName, m.status AS Status, m.proxy_port AS ProxyPort, m.suspects AS SuspectTimes,
            m.started_at AS StartTime, m.alive_at AS IAmAliveTime, v.version AS Version
        FROM fabric_membership_version v LEFT JOIN fabric_membership m ON m.deployment = v.deployment
        """;

    private static readonly Dictionary<string, string> SettingQueries = new()
    {
        ["WriteToStorageKey"] = """
            INSERT INTO fabric_setting (id_hash, id_n0, id_n1, type_hash, type, id_text, service, payload, version)
            VALUES (@GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString, coalesce(@GrainIdExtensionString, ''), @ServiceId, @PayloadBinary, 1)
            ON CONFLICT (id_hash, type_hash, id_n0, id_n1, id_text, type, service)
            DO UPDATE SET payload = excluded.payload, version = fabric_setting.version + 1 WHERE fabric_setting.version = @GrainStateVersion
            RETURNING version AS NewGrainStateVersion
            """,
        ["ReadFromStorageKey"] = $"SELECT payload AS PayloadBinary, version AS Version FROM fabric_setting WHERE {Identity}",
        ["ClearStorageKey"] = $"""
            UPDATE fabric_setting SET payload = NULL, version = version + 1 WHERE {Identity} AND version = @GrainStateVersion
            RETURNING version AS NewGrainStateVersion
            """,
        ["DeleteStorageKey"] = $"DELETE FROM fabric_setting WHERE {Identity} AND version = @GrainStateVersion RETURNING version + 1 AS NewGrainStateVersion",
    };

    private static readonly Dictionary<string, string> MembershipQueries = new()
    {
        ["GatewaysQueryKey"] = """
            SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation FROM fabric_membership
            WHERE deployment = @DeploymentId AND status = @Status AND proxy_port > 0
            """,
        ["MembershipReadRowKey"] = $"{Members} AND m.address = @Address AND m.port = @Port AND m.generation = @Generation WHERE v.deployment = @DeploymentId",
        ["MembershipReadAllKey"] = $"{Members} WHERE v.deployment = @DeploymentId",
        ["InsertMembershipVersionKey"] = """
            WITH made AS (INSERT INTO fabric_membership_version (deployment, version) VALUES (@DeploymentId, 0) ON CONFLICT DO NOTHING RETURNING 1)
            SELECT count(*)::int FROM made
            """,
        ["UpdateIAmAlivetimeKey"] = $"UPDATE fabric_membership SET alive_at = @IAmAliveTime WHERE {Member}",
        ["InsertMembershipKey"] = $"""
            WITH turn AS (
                UPDATE fabric_membership_version SET version = version + 1
                WHERE deployment = @DeploymentId AND version = @Version AND NOT EXISTS (SELECT 1 FROM fabric_membership WHERE {Member})
                RETURNING 1),
            made AS (
                INSERT INTO fabric_membership (deployment, address, port, generation, silo, host, status, proxy_port, started_at, alive_at)
                SELECT @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM turn
                RETURNING 1)
            SELECT count(*)::int FROM made
            """,
        ["UpdateMembershipKey"] = $"""
            WITH turn AS (
                UPDATE fabric_membership_version SET version = version + 1 WHERE deployment = @DeploymentId AND version = @Version RETURNING 1),
            changed AS (
                UPDATE fabric_membership SET status = @Status, suspects = @SuspectTimes, alive_at = @IAmAliveTime
                WHERE {Member} AND EXISTS (SELECT 1 FROM turn) RETURNING 1)
            SELECT count(*)::int FROM changed
            """,
        ["DeleteMembershipTableEntriesKey"] = """
            WITH gone AS (DELETE FROM fabric_membership WHERE deployment = @DeploymentId)
            DELETE FROM fabric_membership_version WHERE deployment = @DeploymentId
            """,
        // 3 is Active: a silo in that state is declared dead by the others, never cleaned up.
        ["CleanupDefunctSiloEntriesKey"] = "DELETE FROM fabric_membership WHERE deployment = @DeploymentId AND alive_at < @IAmAliveTime AND status <> 3",
    };

    /// <summary>Membership and settings in the world's own PostgreSQL database.</summary>
    public static void PreparePostgres(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        Run(connection, "SELECT pg_advisory_xact_lock(4801)", QueryTable + MembershipTables + SettingTable.Replace("{bytes}", "BYTEA", StringComparison.Ordinal), [.. SettingQueries, .. MembershipQueries]);
    }

    /// <summary>Settings in the SQLite file of an embedded silo.</summary>
    public static void PrepareSqlite(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        Run(connection, "SELECT 1", QueryTable + SettingTable.Replace("{bytes}", "BLOB", StringComparison.Ordinal), SettingQueries);
    }

    private static void Run(DbConnection connection, string lockSql, string tables, IEnumerable<KeyValuePair<string, string>> queries)
    {
        using var session = new SqlSession(connection);
        using var transaction = connection.BeginTransaction();
        session.Transaction = transaction;
        session.Execute(lockSql);
        session.Execute(tables);
        foreach (var (key, text) in queries)
        {
            session.Execute(
                "INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES (@key, @text) ON CONFLICT (QueryKey) DO UPDATE SET QueryText = excluded.QueryText",
                ("key", key), ("text", text));
        }

        transaction.Commit();
    }
}
