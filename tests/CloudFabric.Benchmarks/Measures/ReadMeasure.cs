using CloudFabric.Benchmarks.Baseline;
using CloudFabric.Benchmarks.Load;
using CloudFabric.Chaos;
using CloudFabric.Chaos.Processes;
using CloudFabric.Chaos.Reports;
using CloudFabric.Client;

namespace CloudFabric.Benchmarks.Measures;

/// <summary>
/// The most trivial signed read, <c>GetCallerIdentity</c>, which needs neither row nor actor: what the gateway itself costs. Beside
/// Kestrel alone, which answers the very same requests unread with as many bytes.
/// </summary>
internal sealed class ReadMeasure(SignatureMethod signature, int rounds, int requests)
{
    /// <summary>Options: <c>--connections 16 --rounds 5 --requests 100000 --signature acs3|hmac-sha1</c>, those of <see cref="Hosts"/>.</summary>
    public static async Task<int> RunAsync(ScenarioOptions options)
    {
        var signature = options.Text("signature", "acs3") switch
        {
            "acs3" => SignatureMethod.Acs3HmacSha256,
            "hmac-sha1" => SignatureMethod.HmacSha1,
            var other => throw new UsageException($"--signature is acs3 or hmac-sha1, not '{other}'."),
        };
        var measure = new ReadMeasure(signature, options.Number("rounds", 5), options.Number("requests", 100_000));
        var connections = options.Number("connections", 16);
        var host = Hosts.Product(options, "bench-read", "fast");
        try
        {
            options.RefuseUnknown();
            using var silo = host.Start();
            var (bare, bareEndpoint) = Hosts.StartBaseline("--plain");
            using var owned = bare;
            await Task.WhenAll(silo.WaitUntilReadyAsync(), bare.WaitUntilReadyAsync());
            await measure.RunAsync(
                host.Endpoint, new RawLoad(silo, host.Endpoint, BaselineHost.Allocated, connections),
                new RawLoad(bare, bareEndpoint, BaselineHost.Allocated, connections));
            return 0;
        }
        finally
        {
            Hosts.Clean(host);
        }
    }

    private async Task RunAsync(Uri endpoint, RawLoad silo, RawLoad bare)
    {
        // Both get the same bytes: Kestrel alone does not look at the name of the host.
        using var signer = new FabricClient(new FabricClientOptions(endpoint) { Signature = signature });
        List<(RawResult Silo, RawResult Bare)> results = [];
        var table = new Table("round", "reads/s", "kestrel/s", "ratio", "us/read", "us/kestrel", "ratio", "B/read", "B/kestrel");
        for (var round = 0; round <= rounds; round++)
        {
            var signed = Sign(signer);
            var (ours, theirs) = (await silo.RunAsync(signed), await bare.RunAsync(signed));
            if (round > 0)
            {
                // Round 0 is for the compilers of all three processes.
                results.Add((ours, theirs));
                Row(table, $"{round}", ours, theirs);
            }
        }

        Row(table, "median", MedianOf(results.Select(result => result.Silo)), MedianOf(results.Select(result => result.Bare)));
        Console.WriteLine($"\n{requests} requests a round, signed beforehand ({signature}); us is processor time of the server");
    }

    private byte[][] Sign(FabricClient signer)
    {
        var signed = new byte[requests][];
        Parallel.For(0, requests, i =>
        {
            using var request = signer.Sign(ApiVersion.Sts, "GetCallerIdentity", []);
            signed[i] = RawConnection.Render(request);
        });
        return signed;
    }

    private static RawResult MedianOf(IEnumerable<RawResult> results) => new(
        Median.Of(results.Select(result => result.PerSecond)), Median.Of(results.Select(result => result.ProcessorUs)),
        Median.Of(results.Select(result => result.AllocatedBytes)));

    private static void Row(Table table, string name, RawResult ours, RawResult theirs) => table.Row(
        name, $"{ours.PerSecond:0}", $"{theirs.PerSecond:0}", $"{ours.PerSecond / theirs.PerSecond:0.00}", $"{ours.ProcessorUs:0.0}",
        $"{theirs.ProcessorUs:0.0}", $"{ours.ProcessorUs / theirs.ProcessorUs:0.00}", $"{ours.AllocatedBytes:0}", $"{theirs.AllocatedBytes:0}");
}
