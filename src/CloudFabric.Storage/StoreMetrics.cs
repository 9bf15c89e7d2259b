using System.Diagnostics.Metrics;

namespace CloudFabric.Storage;

/// <summary>What the writer tells about itself: batches by size and duration, and how many sets waited when one ended.</summary>
internal static class StoreMetrics
{
    private static readonly Meter Meter = new("CloudFabric");
    private static readonly Histogram<int> BatchSize = Meter.CreateHistogram("cloudfabric.store.batch.size", "{change set}", advice: new InstrumentAdvice<int>
    {
        HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512],
    });

    private static readonly Histogram<double> BatchDuration = Meter.CreateHistogram("cloudfabric.store.batch.duration", "s", advice: new InstrumentAdvice<double>
    {
        HistogramBucketBoundaries = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1],
    });

    private static readonly Histogram<int> QueueLength = Meter.CreateHistogram("cloudfabric.store.queue.length", "{change set}", advice: new InstrumentAdvice<int>
    {
        HistogramBucketBoundaries = [0, 8, 64, 256, 1024, 4096, 8192],
    });

    public static void Record(int sets, TimeSpan duration, int waiting)
    {
        BatchSize.Record(sets);
        BatchDuration.Record(duration.TotalSeconds);
        QueueLength.Record(waiting);
    }
}
