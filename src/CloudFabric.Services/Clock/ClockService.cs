using CloudFabric.Model.Clock;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Clock;

/// <summary>
/// What operators do to the clock. A change is a commit of the clock's row and then told to every silo, so that it is in force
/// everywhere when the call returns (gateways of other processes follow within the feed's interval).
/// </summary>
public sealed class ClockService(IGrainFactory grains, FabricClock clock, StoreReader store, KindDirectory kinds, TimeProvider real) : IDisposable
{
    private const int DueMax = 256;
    private static readonly Call Operator = new("-", "clock");
    private readonly SemaphoreSlim _stepping = new(1);

    public async Task<Outcome<ClockState>> Change(Func<DateTimeOffset, ClockCommand> command)
    {
        var outcome = await grains.GetGrain<IClockGrain>(ClockState.Key.ToString()).Execute(command(real.GetUtcNow()), Operator);
        if (!outcome.Failed(out var fault, out var state))
        {
            clock.Adopt(state);
            await FabricControl.AdoptClock(grains, state);
            return state;
        }

        return fault;
    }

    /// <summary>Moves a running clock forward.</summary>
    public Task<Outcome<ClockState>> Jump(TimeSpan by) => Change(now => new MoveClock(now, clock.Now + by));

    /// <summary>
    /// Moves a stepped clock forward, from one due instant to the next: it stands at each until no call is in flight and every row due by
    /// then has been done, one after the other in (time, key) order. So the same world and script come to the same events.
    /// </summary>
    public async Task<Outcome<ClockState>> Step(TimeSpan by, CancellationToken cancellation)
    {
        await _stepping.WaitAsync(cancellation);
        try
        {
            return clock.State.Mode == ClockMode.Stepped
                ? await StepTo(clock.State.Base + by, cancellation)
                : KernelFaults.UnsupportedOperation("The clock is running. Set its mode to stepped first.");
        }
        finally
        {
            _stepping.Release();
        }
    }

    public void Dispose() => _stepping.Dispose();

    private async Task<Outcome<ClockState>> StepTo(DateTimeOffset end, CancellationToken cancellation)
    {
        while (true)
        {
            await FinishDue(cancellation);
            var due = await store.ReadNextDueAsync();
            var next = due < end ? due.Value : end;
            var outcome = await Change(now => new MoveClock(now, next));
            if (outcome.Fault is not null || next == end)
            {
                await FinishDue(cancellation);
                return outcome;
            }
        }
    }

    /// <summary>Does everything that is due now. A row that stays due after its wake-up is a defect of its machine, and ends the step.</summary>
    private async Task FinishDue(CancellationToken cancellation)
    {
        var done = new HashSet<(ResourceKey, DateTimeOffset)>();
        while (true)
        {
            await Quiet(cancellation);
            var due = await store.ReadDueAsync(clock.Now, WakeUps.AllShards, DueMax);
            if (due.Count == 0)
            {
                return;
            }

            foreach (var row in due)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!done.Add((row.Key, row.At)))
                {
                    throw new InvalidOperationException($"{row.Key} is still due at {row.At:O} after its wake-up.");
                }

                await kinds.Find(row.Key.Kind)!.Waker(grains, row.Key).Wake();
            }
        }
    }

    private async Task Quiet(CancellationToken cancellation)
    {
        while (await FabricControl.CountFlights(grains) > 0)
        {
            await Task.Delay(5, cancellation);
        }
    }
}
