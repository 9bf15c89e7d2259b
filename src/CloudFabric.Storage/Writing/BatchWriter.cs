using CloudFabric.Storage.Sql;

namespace CloudFabric.Storage.Writing;

/// <summary>
/// Writes one batch: loads what its sets touch, judges each in memory, writes what was admitted. The same steps on both databases.
/// Belongs to the writer's thread; keeps one connection and opens another after a failure.
/// </summary>
internal sealed class BatchWriter : IDisposable
{
    private const int TidyInterval = 100;
    private const int TidyMax = 1000;
    private const int GoneWritersKept = 32;
    private readonly Dialect _dialect;
    private readonly StoreOptions _options;
    private readonly NumberSource _numbers;
    private SqlSession? _session;
    private IBatchStatements? _statements;
    private readonly Queue<long> _gone;
    private long _feedNumber;
    private long _tidyAt = TidyInterval;

    public BatchWriter(Dialect dialect, StoreOptions options)
    {
        _dialect = dialect;
        _options = options;
        _session = new SqlSession(_dialect.Open(forReading: false));
        try
        {
            (Writer, _gone) = Register(_session);
        }
        catch
        {
            _session.Dispose();
            throw;
        }

        _numbers = new NumberSource(Writer);
    }

    public long Writer { get; }

    /// <summary>The last failure came from the commit itself: it may have happened.</summary>
    public bool IsInDoubt { get; private set; }

    public void Write(List<Pending> batch)
    {
        IsInDoubt = false;
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
            IsInDoubt = true;
            transaction.Commit();
            _feedNumber++;
        }

        session.Transaction = null;
    }

    /// <summary>A new connection. The last batch may have been committed without our hearing of it, so its number is read once that is settled.</summary>
    private SqlSession Open()
    {
        var session = new SqlSession(_dialect.Open(forReading: false));
        try
        {
            _dialect.HoldWriter(session, Writer);
            _feedNumber = session.Number("SELECT fed FROM writer WHERE id = @id" + _dialect.Settled, ("id", Writer)) ?? 0;
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
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

    /// <summary>
    /// Deletes what nobody reads any more, a little at a time: old batches of the feed, claims that have expired (they count as free
    /// already), feeds of writers that ended long ago. Where there was more to delete, the next batch goes on.
    /// </summary>
    private void TidyUp(SqlSession session, DateTimeOffset now)
    {
        if (_feedNumber < _tidyAt)
        {
            return;
        }

        session.Execute("DELETE FROM feed WHERE writer = @writer AND n < @n", ("writer", Writer), ("n", _feedNumber - _options.FeedBatchesKept));
        var claims = session.Execute(
            "DELETE FROM claim WHERE name IN (SELECT name FROM claim WHERE expires_at <= @now ORDER BY expires_at LIMIT @limit)",
            ("now", now.ToUnixTimeMilliseconds()), ("limit", TidyMax));
        _tidyAt = _feedNumber + (claims == TidyMax || TidyGone(session) ? 1 : TidyInterval);
    }

    /// <summary>Deletes a piece of the feed of a writer that ended long ago; true where there may be more.</summary>
    private bool TidyGone(SqlSession session)
    {
        if (!_gone.TryPeek(out var writer))
        {
            return false;
        }

        var deleted = session.Execute(
            "DELETE FROM feed WHERE writer = @writer AND n IN (SELECT n FROM feed WHERE writer = @writer ORDER BY n LIMIT @limit)",
            ("writer", writer), ("limit", TidyMax));
        if (deleted < TidyMax)
        {
            // Its row stays, so that followers of the feed see that something is gone.
            session.Execute("UPDATE writer SET process = '' WHERE id = @writer", ("writer", writer));
            _gone.Dequeue();
        }

        return _gone.Count > 0;
    }

    private (long Writer, Queue<long> Gone) Register(SqlSession session)
    {
        using var transaction = session.Connection.BeginTransaction();
        session.Transaction = transaction;
        session.Execute(_dialect.MigrationLock);
        var writer = (session.Number("SELECT max(id) FROM writer") ?? 0) + 1;
        session.Execute(
            "INSERT INTO writer (id, process, fed) VALUES (@id, @process, 0)",
            ("id", writer), ("process", $"{Environment.MachineName}/{Environment.ProcessId}"));
        _dialect.HoldWriter(session, writer);
        var others = session.List(
            "SELECT id FROM writer WHERE id < @id AND process <> '' ORDER BY id DESC", row => row.GetInt64(0), ("id", writer));
        var gone = others.Where(other => _dialect.IsWriterGone(session, other)).Skip(GoneWritersKept).ToList();
        transaction.Commit();
        session.Transaction = null;
        return (writer, new Queue<long>(gone));
    }
}
