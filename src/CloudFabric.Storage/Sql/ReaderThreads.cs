using System.Collections.Concurrent;

namespace CloudFabric.Storage.Sql;

/// <summary>
/// A few threads that read, each with a connection of its own: both databases' fast calls are the blocking ones, and neither a grain
/// nor a request handler may block. After a failure a thread starts over with a new connection.
/// </summary>
internal sealed class ReaderThreads : IDisposable
{
    private readonly BlockingCollection<Func<Func<SqlSession>, bool>> _work = [];
    private readonly Dialect _dialect;

    public ReaderThreads(Dialect dialect, int count)
    {
        _dialect = dialect;
        for (var i = 0; i < count; i++)
        {
            new Thread(Run) { Name = $"store reader {i}", IsBackground = true }.Start();
        }
    }

    /// <exception cref="StoreException">The database did not answer.</exception>
    public Task<T> Read<T>(Func<SqlSession, T> query)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(open =>
        {
            try
            {
                answer.SetResult(query(open()));
                return true;
            }
            catch (Exception exception)
            {
                answer.SetException(new StoreException("The store could not read: " + exception.Message, exception));
                return false;
            }
        });
        return answer.Task;
    }

    public void Dispose() => _work.CompleteAdding();

    private void Run()
    {
        SqlSession? session = null;
        foreach (var query in _work.GetConsumingEnumerable())
        {
            if (!query(() => session ??= new SqlSession(_dialect.Open(forReading: true))))
            {
                session?.Dispose();
                session = null;
            }
        }

        session?.Dispose();
    }
}
