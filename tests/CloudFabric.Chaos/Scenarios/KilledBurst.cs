using System.Collections.Concurrent;
using System.Diagnostics;
using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Checking;
using CloudFabric.Chaos.Processes;

namespace CloudFabric.Chaos.Scenarios;

/// <summary>
/// A fixed number of creates in flight, each finished one followed by another, until a process has been killed among them: the kill is
/// sure to interrupt. What was interrupted is asked again with its token until it is decided. Lives for one round.
/// </summary>
/// <param name="want">Makes the nth disk of the round.</param>
internal sealed class KilledBurst(int inFlight, CreateCalls calls, IFabricTarget target, Func<int, WantedDisk> want)
{
    /// <summary>How long a cluster goes on serving after its loss, before the victim comes back.</summary>
    private static readonly TimeSpan WithoutVictim = TimeSpan.FromSeconds(3);

    private readonly ConcurrentQueue<WantedDisk> _wanted = [];
    private int _number;
    private int _acknowledged;
    private volatile bool _over;

    public IReadOnlyCollection<WantedDisk> Wanted => _wanted;

    /// <summary>Calls that were neither answered nor given up when the process was dead.</summary>
    public int Interrupted { get; private set; }

    /// <param name="killAt">Acknowledged creates after which the process is killed.</param>
    public async Task RunAsync(int killAt)
    {
        using var reached = new ManualResetEventSlim();
        // A thread of its own: behind the continuations of all these calls the kill would come when all is over.
        var kill = Task.Factory.StartNew(
            () =>
            {
                reached.Wait();
                calls.Errors.Strike(Stopwatch.GetTimestamp());
                return target.KillAsync();
            },
            TaskCreationOptions.LongRunning).Unwrap();
        var all = Task.WhenAll(Enumerable.Range(0, inFlight).Select(slot => CreateUntilOverAsync(slot, killAt, reached)));
        await Task.WhenAny(kill, all);
        reached.Set();
        await kill;
        Interrupted = _wanted.Count - Volatile.Read(ref _acknowledged);
        if (target.Endpoints.Count > 1)
        {
            // A cluster must get over its loss with the silos that it has left; a lone process can only come back.
            await Task.Delay(WithoutVictim);
            _over = true;
            await all;
        }

        _over = true;
        await target.RestartAsync();
        await all;
    }

    private async Task CreateUntilOverAsync(int slot, int killAt, ManualResetEventSlim reached)
    {
        var decided = true;
        while (decided && !_over)
        {
            var wanted = want(Interlocked.Increment(ref _number));
            _wanted.Enqueue(wanted);
            decided = await calls.CreateAsync(wanted, slot);
            if (decided && Interlocked.Increment(ref _acknowledged) == killAt)
            {
                reached.Set();
            }
        }
    }
}
