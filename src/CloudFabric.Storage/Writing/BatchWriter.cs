using CloudFabric.Storage.Sql;

namespace CloudFabric.Storage.Writing;

/// <summary>
/// Writes one batch: loads what its sets touch, judges each in memory, writes what was admitted. The same steps on both databases.
/// Belongs to the writer's thread; keeps one connection and opens another after a failure.
/// </summary>
internal sealed class BatchWriter : IDisposable
{
    private const int TidyInterval = 1000;
    private const int ClaimsMax = 20_000;
    private readonly Dialect _dialect;
    private readonly StoreOptions _options;
    private readonly NumberSource _numbers;
    private SqlSession? _session;
    private IBatchStatements? _statements;
    private long _feedNumber;

    public BatchWriter(Dialect dialect, StoreOptions options)
    {
        _dialect = dialect;
        _options = options;
        Writer = Register();
        _numbers = new NumberSource(Writer);
    }

    public long Writer { get; }

    public void Write(List<Pending> batch)
    {
        var session = _session ??= Open();
        using var transaction = session.Connection.BeginTransaction();
        session.Transaction = transaction;
        var statements = _statements ??= _dialect.Statements(session);
        var admission = new Admission(Touched.By(batch).Load(statements), _numbers.Next);
        foreach (var pending in batch)
        {
            Judge(admission, pending);
        }

        if (admission.Plan.Changes.Count > 0)
        {
            admission.Plan.Write(statements, Writer, _feedNumber + 1);
            TidyUp(session, admission.Plan.Changes[0].At);
            transaction.Commit();
            _feedNumber++;
        }

        session.Transaction = null;
    }

    /// <summary>A new connection. The last batch may have been committed without our hearing of it, so its number is read again.</summary>
    private SqlSession Open()
    {
        var session = new SqlSession(_dialect.Open(forReading: false));
        _feedNumber = session.Number("SELECT fed FROM writer WHERE id = @id", ("id", Writer)) ?? 0;
        return session;
    }

    /// <summary>Forgets the transaction: its disposal has undone it.</summary>
    public void Rollback()
    {
        if (_session is { } session)
        {
            session.Transaction = null;
        }
    }

    /// <summary>Drops the connection, whose state is not known after a failure.</summary>
    public void Reset()
    {
        _statements?.Dispose();
        _statements = null;
        _session?.Dispose();
        _session = null;
    }

    public void Dispose() => Reset();

    private static void Judge(Admission admission, Pending pending)
    {
        try
        {
            pending.Judge(admission.Admit(pending.Set, pending.DryRun));
        }
        catch (StoreException exception)
        {
            pending.Fail(exception);
        }
    }

    /// <summary>Deletes what nobody reads any more: old batches of the feed, claims that have expired (they count as free already).</summary>
    private void TidyUp(SqlSession session, DateTimeOffset now)
    {
        if (_feedNumber % TidyInterval != TidyInterval - 1)
        {
            return;
        }

        session.Execute("DELETE FROM feed WHERE writer = @writer AND n < @n", ("writer", Writer), ("n", _feedNumber - _options.FeedBatchesKept));
        session.Execute(
            "DELETE FROM claim WHERE name IN (SELECT name FROM claim WHERE expires_at <= @now ORDER BY expires_at LIMIT @limit)",
            ("now", now.ToUnixTimeMilliseconds()), ("limit", ClaimsMax));
    }

    private long Register()
    {
        using var session = new SqlSession(_dialect.Open(forReading: false));
        using var transaction = session.Connection.BeginTransaction();
        session.Transaction = transaction;
        session.Execute(_dialect.MigrationLock);
        var writer = (session.Number("SELECT max(id) FROM writer") ?? 0) + 1;
        session.Execute(
            "INSERT INTO writer (id, process, fed) VALUES (@id, @process, 0)",
            ("id", writer), ("process", $"{Environment.MachineName}/{Environment.ProcessId}"));
        transaction.Commit();
        return writer;
    }
}
