using System.Diagnostics;
using CloudFabric.Chaos.Processes;
using CloudFabric.Client;

namespace CloudFabric.Benchmarks.Load;

/// <summary>What a server did in a round, and what each request cost it.</summary>
internal sealed record RawResult(double PerSecond, double ProcessorUs, double AllocatedBytes);

/// <summary>
/// Sends requests that were signed beforehand over a fixed number of connections, each with one in flight, until all are sent. A signed
/// request passes once, so each round takes new ones.
/// </summary>
internal sealed class RawLoad(HostProcess process, Uri endpoint, string allocatedMetric, int connections)
{
    /// <summary>The rate, and the cost by the process' own account. Fails where an answer is not 200.</summary>
    public async Task<RawResult> RunAsync(byte[][] requests)
    {
        using var client = new FabricClient(new FabricClientOptions(endpoint));
        var open = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => RawConnection.OpenAsync(endpoint)));
        var allocated = await AllocatedAsync(client);
        var used = process.ProcessorTime;
        var began = Stopwatch.GetTimestamp();
        var next = -1;
        await Task.WhenAll(open.Select(connection => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < requests.Length; i = Interlocked.Increment(ref next))
            {
                await connection.SendAsync(requests[i]);
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var cost = (process.ProcessorTime - used).TotalMicroseconds / requests.Length;
        var bytes = (await AllocatedAsync(client) - allocated) / requests.Length;
        Array.ForEach(open, connection => connection.Dispose());
        return new RawResult(requests.Length / seconds, cost, bytes);
    }

    private async Task<double> AllocatedAsync(FabricClient client) =>
        PlainMetric.Parse((await client.GetAsync("metrics")).Text, allocatedMetric);
}
