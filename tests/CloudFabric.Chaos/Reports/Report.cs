using System.Globalization;

namespace CloudFabric.Chaos.Reports;

/// <summary>What a scenario found: rows of key figures as they come, and violations. Printed; becomes the exit code.</summary>
internal sealed class Report(string title)
{
    private const int MostPrinted = 20;

    private readonly List<string> _violations = [];

    public void Violation(string text) => _violations.Add(text);

    public void Violations(IEnumerable<string> texts) => _violations.AddRange(texts);

    public void Line(string text) => Console.WriteLine(text);

    /// <summary>0 without violations, 1 with any.</summary>
    public int Finish()
    {
        Console.WriteLine(_violations.Count == 0 ? $"{title}: no violation" : $"{title}: {_violations.Count} violations");
        foreach (var violation in _violations.Take(MostPrinted))
        {
            Console.WriteLine($"  {violation}");
        }

        if (_violations.Count > MostPrinted)
        {
            Console.WriteLine($"  and {_violations.Count - MostPrinted} more");
        }

        return _violations.Count == 0 ? 0 : 1;
    }

    public static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture) + " ms";
}
