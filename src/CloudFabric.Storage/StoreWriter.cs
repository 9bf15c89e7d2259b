using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;
using CloudFabric.Model.Kernel;
using CloudFabric.Storage.Sql;
using CloudFabric.Storage.Writing;

namespace CloudFabric.Storage;

/// <summary>
/// The only way into the store. One thread of the process takes what is waiting, commits it in one transaction and then answers
/// everybody: under load batches grow by themselves, at rest a set commits at once. Started before grains, stopped after them.
/// </summary>
public sealed class StoreWriter : IDisposable
{
    private const int AttemptsMax = 5;
    private readonly Channel<Pending> _queue;
    private readonly Dialect _dialect;
    private readonly StoreOptions _options;
    private readonly Thread _thread;
    private BatchWriter? _batches;
    private bool _disposed;

    public StoreWriter(StoreOptions options)
    {
        _options = options;
        _dialect = Dialect.For(options);
        // The one reader waits in a thread of its own: waking it is no more than setting an event.
        _queue = Channel.CreateBounded<Pending>(new BoundedChannelOptions(options.QueueLengthMax)
        {
            SingleReader = true,
            AllowSynchronousContinuations = true,
        });
        _thread = new Thread(Run) { Name = "store writer", IsBackground = true };
    }

    /// <summary>The number of this writer, unique among all processes that ever wrote: the source of stamps and row numbers.</summary>
    public long Writer => _batches?.Writer ?? throw new InvalidOperationException("The writer has not been started.");

    /// <summary>Starts to write; the tables are there (<see cref="StorePreparation"/>).</summary>
    public void Start()
    {
        _batches = new BatchWriter(_dialect, _options);
        _thread.Start();
    }

    /// <summary>Commits a set, durably before the task ends, after every set that was handed over before it. Waits while the queue is full.</summary>
    /// <param name="dryRun">Judge the set but write nothing.</param>
    /// <exception cref="StoreException">The outcome is unknown, or the store is stopped.</exception>
    public Task<CommitOutcome> CommitAsync(ChangeSet set, bool dryRun = false)
    {
        var pending = new Pending(set, dryRun);
        return _queue.Writer.TryWrite(pending) ? pending.Task : EnqueueLater(pending);
    }

    /// <summary>Writes what is queued, then stops. Later sets are refused with an exception.</summary>
    public void Stop()
    {
        _queue.Writer.TryComplete();
        if (_thread.IsAlive)
        {
            _thread.Join();
        }
    }

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        Stop();
        _batches?.Dispose();
    }

    private async Task<CommitOutcome> EnqueueLater(Pending pending)
    {
        try
        {
            await _queue.Writer.WriteAsync(pending);
        }
        catch (ChannelClosedException)
        {
            throw new StoreException("The store is stopping.");
        }

        return await pending.Task;
    }

    private void Run()
    {
        var batch = new List<Pending>(_options.BatchSizeMax);
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < _options.BatchSizeMax && _queue.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            Write(batch);
            batch.Clear();
        }
    }

    private void Write(List<Pending> batch)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            TryWrite(batch);
        }
        catch (Exception exception)
        {
            // Whatever it is, it must not end the writer's thread and with it the process: the callers are told.
            _batches!.Reset();
            Isolate(batch, exception);
        }

        foreach (var pending in batch)
        {
            pending.Answer();
        }

        StoreMetrics.Record(batch.Count, Stopwatch.GetElapsedTime(started), _queue.Reader.Count);
    }

    /// <summary>One set that the database cannot take must not fail its neighbours: each is tried alone.</summary>
    private void Isolate(List<Pending> batch, Exception exception)
    {
        var isAboutOne = exception is DbException database ? _dialect.IsAboutTheData(database) : exception is ArgumentException or InvalidCastException;
        if (batch.Count == 1 || _batches!.IsInDoubt || !isAboutOne)
        {
            batch.ForEach(pending => pending.Fail(exception));
            return;
        }

        foreach (var pending in batch)
        {
            try
            {
                TryWrite([pending]);
            }
            catch (Exception alone)
            {
                _batches!.Reset();
                pending.Fail(alone);
            }
        }
    }

    private void TryWrite(List<Pending> batch)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _batches!.Write(batch);
                return;
            }
            catch (DbException exception) when (attempt < AttemptsMax && _dialect.MayPassLater(exception))
            {
                // The transaction has been undone with its disposal.
            }
            catch (DbException exception) when (attempt == 1 && !_batches!.IsInDoubt && _dialect.IsConnectionLost(exception))
            {
                // Nothing was asked to be committed yet, so a new connection may do it all again.
                _batches.Reset();
            }
        }
    }
}
