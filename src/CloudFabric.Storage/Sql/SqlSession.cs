using System.Data.Common;

namespace CloudFabric.Storage.Sql;

/// <summary>A connection with its prepared statements. Belongs to one thread at a time.</summary>
internal sealed class SqlSession(DbConnection connection) : IDisposable
{
    /// <summary>Callers decide which filters a list has, so there is no end to the texts: past this number all are forgotten.</summary>
    public const int PreparedMax = 200;

    private readonly Dictionary<string, DbCommand> _prepared = [];

    public int PreparedCount => _prepared.Count;

    public DbConnection Connection { get; } = connection;

    /// <summary>The transaction that the following commands run in, or null.</summary>
    public DbTransaction? Transaction { get; set; }

    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepare(sql, parameters).ExecuteNonQuery();

    public DbDataReader Read(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepare(sql, parameters).ExecuteReader();

    public List<T> List<T>(string sql, Func<DbDataReader, T> view, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var reader = Read(sql, parameters);
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(view(reader));
        }

        return rows;
    }

    /// <summary>The first column of the first row as a number; null where there is none.</summary>
    public long? Number(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepare(sql, parameters).ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value) : null;

    public void Dispose()
    {
        Forget();
        Connection.Dispose();
    }

    private void Forget()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
    }

    private DbCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            if (_prepared.Count == PreparedMax)
            {
                Forget();
            }

            command = Connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in parameters)
            {
                command.Parameters.Add(NewParameter(command, name, value));
            }

            _prepared.Add(sql, command);
        }

        command.Transaction = Transaction;
        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
        }

        return command;
    }

    private static DbParameter NewParameter(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        return parameter;
    }
}
