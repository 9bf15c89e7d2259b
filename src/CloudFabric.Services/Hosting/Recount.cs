using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Hosting;

/// <summary>Counts every row again and compares: counters are the sum of what rows say they use, or something is broken.</summary>
public sealed class Recount(StoreReader store, KindDirectory kinds, Serializer serializer)
{
    private const int PageSize = 1000;

    /// <summary>Counters whose value is not what the rows come to. Exact only while nothing is being written.</summary>
    /// <param name="pause">Between two pages of rows, for a count that is in nobody's way.</param>
    public async Task<IReadOnlyList<CounterDrift>> Run(CancellationToken cancellation, TimeSpan pause = default)
    {
        var sums = new Dictionary<string, long>();
        for (var page = await store.ScanAsync(0, PageSize); page.Count > 0; page = await store.ScanAsync(page[^1].Number, PageSize))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var row in page)
            {
                Add(row, sums);
            }

            await Task.Delay(pause, cancellation);
        }

        var counters = await store.ReadCountersAsync();
        return [.. counters.Keys.Union(sums.Keys)
            .Select(name => new CounterDrift(name, counters.GetValueOrDefault(name), sums.GetValueOrDefault(name)))
            .Where(drift => drift.Counter != drift.Recount)];
    }

    private void Add(StoredRow row, Dictionary<string, long> sums)
    {
        if (kinds.Find(row.Key.Kind) is { } kind)
        {
            foreach (var usage in ChangeSets.UsageOf(row.Key, kind.Shape(serializer, row.State)))
            {
                sums[usage.Counter] = sums.GetValueOrDefault(usage.Counter) + usage.Amount;
            }
        }
    }
}

/// <summary>A counter that says one thing while the rows say another.</summary>
public sealed record CounterDrift(string Name, long Counter, long Recount);
