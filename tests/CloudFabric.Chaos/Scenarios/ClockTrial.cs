using System.Collections.Concurrent;
using System.Diagnostics;
using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Checking;
using CloudFabric.Client;

namespace CloudFabric.Chaos.Scenarios;

/// <summary>
/// Lets the clock run, pauses, hurries and moves it, while every endpoint is asked for the time without a break. Bounds are exact for
/// whatever moment within a call the clock was read, so a slow machine does not matter.
/// </summary>
internal sealed class ClockTrial(FabricClients clients)
{
    private const long JumpMs = 60_000;
    private static readonly TimeSpan Phase = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(2);

    private readonly ConcurrentQueue<ClockSample>[] _samples =
        [.. Enumerable.Range(0, clients.Count).Select(_ => new ConcurrentQueue<ClockSample>())];

    private readonly List<string> _faults = [];

    public int SampleCount => _samples.Sum(samples => samples.Count);

    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Leaves the clock running at the ordinary rate.</summary>
    public async Task RunAsync()
    {
        await FabricState.SetModeAsync(clients[0], "running");
        using var stop = new CancellationTokenSource();
        var samplers = Task.WhenAll(Enumerable.Range(0, clients.Count * 2)
            .Select(i => Task.Run(() => SampleUntilAsync(i % clients.Count, stop.Token))));
        foreach (var rate in (double[])[0, 10, 1])
        {
            await FabricState.SetRateAsync(clients[0], rate);
            await CheckRateAsync(rate);
        }

        await CheckJumpAsync();
        await stop.CancelAsync();
        await samplers;
        _faults.AddRange(_samples.SelectMany(samples => ClockSample.Backwards([.. samples])));
    }

    private static async Task<ClockSample> SampleAsync(FabricClient client)
    {
        var invoked = Stopwatch.GetTimestamp();
        var now = await FabricState.NowAsync(client);
        return new ClockSample(invoked, Stopwatch.GetTimestamp(), now);
    }

    private async Task SampleUntilAsync(int endpoint, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            _samples[endpoint].Enqueue(await SampleAsync(clients[endpoint]));
        }
    }

    private async Task CheckRateAsync(double rate)
    {
        var earlier = await SampleAsync(clients[0]);
        while (rate > 0 && await SampleAsync(clients[0]) is var moved && moved.Now == earlier.Now)
        {
            // A clock that was slowed down stands until the new rate has come to what it showed before it heard of it.
            earlier = moved;
        }

        earlier = await SampleAsync(clients[0]);
        await Task.Delay(Phase);
        if (ClockSample.RateFault(earlier, await SampleAsync(clients[0]), rate, Rounding) is { } fault)
        {
            _faults.Add(fault);
        }
    }

    private async Task CheckJumpAsync()
    {
        var before = await FabricState.NowAsync(clients[0]);
        await FabricState.JumpAsync(clients[0], JumpMs);
        var after = await FabricState.NowAsync(clients[0]);
        if (after - before < TimeSpan.FromMilliseconds(JumpMs))
        {
            _faults.Add($"after a jump of {JumpMs} ms the clock went from {before:O} to {after:O}");
        }
    }
}
