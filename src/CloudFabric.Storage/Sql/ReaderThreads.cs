using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;

namespace CloudFabric.Storage.Sql;

/// <summary>
/// A few threads that read, each with a connection of its own: both databases' fast calls are the blocking ones, and neither a grain
/// nor a request handler may block. After a failure a thread starts over with a new connection.
/// </summary>
internal sealed class ReaderThreads : IDisposable
{
    /// <summary>Whoever asked has given up after this: an overloaded store must not go on working for nobody.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly BlockingCollection<Reading> _queue;
    private readonly Dialect _dialect;

    /// <param name="name">What the threads are called.</param>
    /// <param name="queueLengthMax">Readings that may wait; another is refused.</param>
    public ReaderThreads(Dialect dialect, string name, int count, int queueLengthMax)
    {
        _dialect = dialect;
        _queue = new BlockingCollection<Reading>(queueLengthMax);
        for (var i = 0; i < count; i++)
        {
            new Thread(Run) { Name = $"{name} {i}", IsBackground = true }.Start();
        }
    }

    /// <exception cref="StoreException">The database did not answer, or too many wait already.</exception>
    public Task<T> Read<T>(Func<SqlSession, T> query)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = new Reading(
            session => answer.SetResult(query(session)),
            exception => answer.SetException(new StoreException("The store could not read: " + exception.Message, exception)),
            Stopwatch.GetTimestamp());
        return _queue.TryAdd(reading) ? answer.Task : throw new StoreException("The store could not read: too many wait already.");
    }

    public void Dispose() => _queue.CompleteAdding();

    private void Run()
    {
        SqlSession? session = null;
        foreach (var reading in _queue.GetConsumingEnumerable())
        {
            if (Stopwatch.GetElapsedTime(reading.Since) > Patience)
            {
                reading.Fail(new TimeoutException("it waited too long for others."));
                continue;
            }

            Answer(reading, ref session);
        }

        session?.Dispose();
    }

    private void Answer(Reading reading, ref SqlSession? session)
    {
        for (var isReused = session is not null; ; isReused = false)
        {
            try
            {
                reading.Run(session ??= new SqlSession(_dialect.Open(forReading: true)));
                return;
            }
            catch (Exception exception)
            {
                session?.Dispose();
                session = null;
                if (!isReused || exception is not DbException database || !_dialect.IsConnectionLost(database))
                {
                    reading.Fail(exception);
                    return;
                }

                // A connection that was lost while nobody used it shows only now: a new one has a try.
            }
        }
    }

    private readonly record struct Reading(Action<SqlSession> Run, Action<Exception> Fail, long Since);
}
