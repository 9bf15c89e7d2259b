using System.Diagnostics;
using CloudFabric.Benchmarks.Load;
using CloudFabric.Chaos;
using CloudFabric.Chaos.Processes;
using CloudFabric.Chaos.Reports;
using CloudFabric.Client;

namespace CloudFabric.Benchmarks.Measures;

/// <summary>From the start of the process to its first answer, beside the bare host, in turn.</summary>
internal static class StartMeasure
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(60);

    /// <summary>Options: <c>--rounds 5</c>, those of <see cref="Hosts"/>.</summary>
    public static async Task<int> RunAsync(ScenarioOptions options)
    {
        var rounds = options.Number("rounds", 5);
        var (silos, bares) = (new List<double>(), new List<double>());
        var table = new Table("round", "start ms", "bare ms", "ratio");
        for (var round = 1; round <= rounds; round++)
        {
            var host = Hosts.Product(options, "bench-start", "fast");
            options.RefuseUnknown();
            silos.Add(await FirstAnswerAsync(host.Start(), host.Endpoint));
            Hosts.Clean(host);
            var (process, endpoint) = Hosts.StartBaseline();
            bares.Add(await FirstAnswerAsync(process, endpoint));
            Row(table, $"{round}", silos[^1], bares[^1]);
        }

        Row(table, "median", Median.Of(silos), Median.Of(bares));
        Console.WriteLine("\nwanted: ratio at most 1.3, to the first answered, signed DescribeRegions");
        return 0;
    }

    /// <summary>Milliseconds; ends the process.</summary>
    private static async Task<double> FirstAnswerAsync(HostProcess process, Uri endpoint)
    {
        using var owned = process;
        using var client = Hosts.Client(endpoint, connections: 1);
        while (Stopwatch.GetElapsedTime(process.StartedAt) < AnswerWithin)
        {
            if (await AnswersAsync(client))
            {
                var elapsed = Stopwatch.GetElapsedTime(process.StartedAt);
                await process.KillAsync();
                return elapsed.TotalMilliseconds;
            }

            await Task.Delay(5);
        }

        throw new InvalidOperationException("No answer within a minute.");
    }

    private static async Task<bool> AnswersAsync(FabricClient client)
    {
        try
        {
            var answer = await client.CallAsync(ApiVersion.Ecs, "DescribeRegions", []);
            return answer.Succeeded ? true
                : answer.Status is 503 ? false
                : throw new InvalidOperationException($"DescribeRegions: {answer}");
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static void Row(Table table, string name, double silo, double bare) =>
        table.Row(name, $"{silo:0}", $"{bare:0}", $"{silo / bare:0.00}");
}
