using System.Diagnostics;

namespace CloudFabric.Chaos.Checking;

/// <summary>What the emulated clock said to one question.</summary>
/// <param name="Invoked">Tick just before the question.</param>
/// <param name="Returned">Tick just after the answer.</param>
internal readonly record struct ClockSample(long Invoked, long Returned, DateTimeOffset Now)
{
    /// <summary>The samples that show less than one whose answer came before they were asked for.</summary>
    public static IReadOnlyList<string> Backwards(IReadOnlyCollection<ClockSample> samples)
    {
        List<string> wrong = [];
        var ended = samples.OrderBy(sample => sample.Returned).ToArray();
        var highest = DateTimeOffset.MinValue;
        var next = 0;
        foreach (var sample in samples.OrderBy(sample => sample.Invoked))
        {
            for (; next < ended.Length && ended[next].Returned < sample.Invoked; next++)
            {
                highest = ended[next].Now > highest ? ended[next].Now : highest;
            }

            if (sample.Now < highest)
            {
                wrong.Add($"the clock went back from {highest:O} to {sample.Now:O}");
            }
        }

        return wrong;
    }

    /// <summary>Null where the emulated time from one sample to a later one fits the rate, whenever within the calls the clock was read.</summary>
    /// <param name="earlier">The first sample.</param>
    /// <param name="later">Asked for after the first was answered.</param>
    /// <param name="rate">Emulated seconds a real second.</param>
    /// <param name="slack">What rounding may cost.</param>
    public static string? RateFault(ClockSample earlier, ClockSample later, double rate, TimeSpan slack)
    {
        var passed = later.Now - earlier.Now;
        var least = (Stopwatch.GetElapsedTime(earlier.Returned, later.Invoked) * rate) - slack;
        var most = (Stopwatch.GetElapsedTime(earlier.Invoked, later.Returned) * rate) + slack;
        return passed >= least && passed <= most
            ? null
            : $"at rate {rate} the clock went on by {passed.TotalMilliseconds:0} ms, "
              + $"outside {least.TotalMilliseconds:0} to {most.TotalMilliseconds:0}";
    }
}
