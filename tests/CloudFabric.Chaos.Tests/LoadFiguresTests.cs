using CloudFabric.Benchmarks.Load;

namespace CloudFabric.Chaos.Tests;

public sealed class LoadFiguresTests
{
    private const string Name = "cloudfabric_store_batch_size";

    private const string Before = """
        # TYPE cloudfabric_store_batch_size histogram
        cloudfabric_store_batch_size_bucket{otel_scope_name="s",le="1"} 10 1763888000000
        cloudfabric_store_batch_size_bucket{otel_scope_name="s",le="5"} 10 1763888000000
        cloudfabric_store_batch_size_bucket{otel_scope_name="s",le="+Inf"} 10 1763888000000
        cloudfabric_store_batch_size_sum{otel_scope_name="s"} 10 1763888000000
        cloudfabric_store_batch_size_count{otel_scope_name="s"} 10 1763888000000
        """;

    private const string After = """
        # TYPE cloudfabric_store_batch_size histogram
        cloudfabric_store_batch_size_bucket{otel_scope_name="s",le="1"} 12 1763888001000
        cloudfabric_store_batch_size_bucket{otel_scope_name="s",le="5"} 18 1763888001000
        cloudfabric_store_batch_size_bucket{otel_scope_name="s",le="+Inf"} 20 1763888001000
        cloudfabric_store_batch_size_sum{otel_scope_name="s"} 70 1763888001000
        cloudfabric_store_batch_size_count{otel_scope_name="s"} 20 1763888001000
        cloudfabric_other_count 5
        """;

    [Fact]
    public void Since_two_pages_only_what_came_between()
    {
        var batches = HistogramMetric.Parse(After, Name).Since(HistogramMetric.Parse(Before, Name));
        Assert.Equal((10, 60, 6), (batches.Count, batches.Sum, batches.Mean));
        Assert.Equal((1, 5, double.PositiveInfinity), (batches.Bound(0.2), batches.Bound(0.8), batches.Bound(0.99)));
    }

    [Fact]
    public void Parse_series_with_a_unit_and_without_labels_counts() => Assert.Equal(3, HistogramMetric.Parse($"{Name}_sets_count 3", Name).Count);

    [Fact]
    public void Parse_absent_metric_is_empty() => Assert.Equal(0, HistogramMetric.Parse(Before, "cloudfabric_absent").Count);

    [Fact]
    public void Median_odd_and_even_numbers_of_rounds_the_middle() => Assert.Equal((2, 2.5), (Median.Of([9, 2, 1]), Median.Of([9, 2, 1, 3])));

    [Fact]
    public async Task ClosedLoop_failures_are_counted_apart()
    {
        var calls = 0;
        var result = await ClosedLoop.RunAsync(
            1, TimeSpan.Zero, TimeSpan.FromSeconds(1), _ => Task.FromResult(Interlocked.Increment(ref calls) % 2 == 0));
        Assert.Equal(calls - (calls / 2), result.Failed);
        Assert.InRange(result.LatencyUs.TotalCount, 1, calls / 2);
    }
}
