using System.Diagnostics;
using HdrHistogram;

namespace CloudFabric.Benchmarks.Load;

/// <summary>
/// A fixed number of workers, each with one call at a time and the next as soon as it is answered. Client and server share the
/// machine, so the figures are for comparing, not for quoting.
/// </summary>
internal static class ClosedLoop
{
    private const long MostUs = 60_000_000;

    /// <param name="workers">Calls in flight.</param>
    /// <param name="warmUp">Not counted.</param>
    /// <param name="measured">Counted.</param>
    /// <param name="call">Given the number of the worker; says whether it succeeded.</param>
    public static async Task<LoadResult> RunAsync(int workers, TimeSpan warmUp, TimeSpan measured, Func<int, Task<bool>> call)
    {
        var from = Stopwatch.GetTimestamp() + Ticks(warmUp);
        var until = from + Ticks(measured);
        var done = await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(() => WorkAsync(worker, from, until, call))));
        var all = new LongHistogram(MostUs, 3);
        foreach (var (latencies, _) in done)
        {
            all.Add(latencies);
        }

        return new LoadResult(all.TotalCount / measured.TotalSeconds, all, done.Sum(worker => worker.Failed));
    }

    private static async Task<(LongHistogram Latencies, long Failed)> WorkAsync(int worker, long from, long until, Func<int, Task<bool>> call)
    {
        var latencies = new LongHistogram(MostUs, 3);
        var failed = 0L;
        for (var began = Stopwatch.GetTimestamp(); began < until;)
        {
            var succeeded = await call(worker);
            var ended = Stopwatch.GetTimestamp();
            failed += succeeded ? 0 : 1;
            if (succeeded && ended >= from && ended < until)
            {
                latencies.RecordValue(Math.Min((long)Stopwatch.GetElapsedTime(began, ended).TotalMicroseconds, MostUs));
            }

            began = ended;
        }

        return (latencies, failed);
    }

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);
}
