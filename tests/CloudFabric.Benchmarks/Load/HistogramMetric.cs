using System.Globalization;

namespace CloudFabric.Benchmarks.Load;

/// <summary>A histogram as Prometheus scrapes it: how many values were at most each bound. Series with other labels are added up.</summary>
internal sealed class HistogramMetric
{
    private readonly SortedDictionary<double, double> _atMost = [];

    public double Count { get; private set; }

    public double Sum { get; private set; }

    /// <summary>Not a number where nothing was counted.</summary>
    public double Mean => Sum / Count;

    /// <summary>Reads one metric of a page; its name may go on with a unit. Absent means empty.</summary>
    public static HistogramMetric Parse(string page, string name)
    {
        var metric = new HistogramMetric();
        foreach (var line in page.Split('\n').Where(line => line.StartsWith(name, StringComparison.Ordinal)))
        {
            metric.Add(line);
        }

        return metric;
    }

    /// <summary>What was counted since an earlier page.</summary>
    public HistogramMetric Since(HistogramMetric earlier)
    {
        var since = new HistogramMetric { Count = Count - earlier.Count, Sum = Sum - earlier.Sum };
        foreach (var (bound, count) in _atMost)
        {
            since._atMost[bound] = count - earlier._atMost.GetValueOrDefault(bound);
        }

        return since;
    }

    /// <summary>The smallest bound that a share of the values, 0 to 1, is within.</summary>
    public double Bound(double share) =>
        _atMost.Where(bucket => bucket.Value >= share * Count).Select(bucket => bucket.Key).FirstOrDefault(double.NaN);

    private void Add(string line)
    {
        var series = line[..line.IndexOfAny(['{', ' '])];
        var labelsEnd = line.IndexOf('}') + 1;
        var value = double.Parse(line[(labelsEnd > 0 ? labelsEnd : series.Length)..].Trim().Split(' ')[0], CultureInfo.InvariantCulture);
        if (series.EndsWith("_count", StringComparison.Ordinal))
        {
            Count += value;
        }
        else if (series.EndsWith("_sum", StringComparison.Ordinal))
        {
            Sum += value;
        }
        else if (series.EndsWith("_bucket", StringComparison.Ordinal))
        {
            var bound = line.Split("le=\"")[1].Split('"')[0];
            var at = bound == "+Inf" ? double.PositiveInfinity : double.Parse(bound, CultureInfo.InvariantCulture);
            _atMost[at] = _atMost.GetValueOrDefault(at) + value;
        }
    }
}
