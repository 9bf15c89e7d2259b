using HdrHistogram;

namespace CloudFabric.Benchmarks.Load;

/// <summary>What a closed loop saw after its warm-up.</summary>
/// <param name="PerSecond">Calls that succeeded, a second.</param>
/// <param name="LatencyUs">Their latencies in microseconds.</param>
/// <param name="Failed">Calls that did not succeed, warm-up included.</param>
internal sealed record LoadResult(double PerSecond, LongHistogram LatencyUs, long Failed)
{
    private static readonly double[] Shown = [50, 90, 99, 99.9, 100];

    public string Percentiles => string.Join("  ", Shown.Select(p => $"p{p} {LatencyUs.GetValueAtPercentile(p) / 1000.0:0.0} ms"));
}
