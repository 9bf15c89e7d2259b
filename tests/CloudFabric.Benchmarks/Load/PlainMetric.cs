using System.Globalization;

namespace CloudFabric.Benchmarks.Load;

/// <summary>A number as Prometheus scrapes it.</summary>
internal static class PlainMetric
{
    /// <summary>The value of the only series of a metric.</summary>
    public static double Parse(string page, string name)
    {
        var line = page.Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"The server does not tell {name}.");
        return double.Parse(line[(line.LastIndexOf('}') + 1)..].Replace(name, "").Trim().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
