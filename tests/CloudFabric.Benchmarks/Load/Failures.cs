using System.Collections.Concurrent;
using CloudFabric.Client;

namespace CloudFabric.Benchmarks.Load;

/// <summary>Refusals that a measurement met, by their text: a figure beside refusals is worth nothing. Thread safe.</summary>
internal sealed class Failures
{
    private readonly ConcurrentDictionary<string, int> _counts = [];

    /// <summary>Counts the answer if it is none that was wanted.</summary>
    public bool Check(ApiAnswer answer)
    {
        if (!answer.Succeeded)
        {
            _counts.AddOrUpdate(answer.ToString(), 1, static (_, count) => count + 1);
        }

        return answer.Succeeded;
    }

    /// <summary>Prints them; 0 without any, otherwise 1.</summary>
    public int Finish()
    {
        foreach (var (text, count) in _counts.OrderByDescending(failure => failure.Value).Take(10))
        {
            Console.WriteLine($"refused {count} times: {text}");
        }

        return _counts.IsEmpty ? 0 : 1;
    }
}
