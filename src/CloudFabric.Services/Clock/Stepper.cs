using CloudFabric.Model.Clock;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Clock;

/// <summary>Commands the clock.</summary>
internal delegate Task<Outcome<ClockState>> CommandClock(ClockCommand command, Call call);

/// <summary>
/// Moves a stepped clock forward, from one due instant to the next: it stands at each until no call is in flight and every row due by then
/// has been done, one after the other in (time, key) order. So the same world and script come to the same events. Run by the clock's grain.
/// </summary>
internal sealed class Stepper(IGrainFactory grains, StoreReader store, KindDirectory kinds, TimeProvider real)
{
    private const int TriesMax = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FlightPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan TryPause = TimeSpan.FromMilliseconds(50);

    /// <summary>Ends at <paramref name="by"/> after <paramref name="state"/>, or earlier with a fault: then the clock stands at the last instant that it reached.</summary>
    public async Task<Outcome<ClockState>> Run(ClockState state, TimeSpan by, CommandClock command, CancellationToken cancellation)
    {
        if (state.Mode != ClockMode.Stepped)
        {
            return ClockFaults.Running;
        }

        for (var end = state.Base + by; ;)
        {
            if (await FinishDue(state.Base, cancellation) is { } fault)
            {
                return fault;
            }

            if (state.Base == end)
            {
                return state;
            }

            var due = await store.ReadNextDueAsync();
            var moved = await command(new StepClock(real.GetUtcNow(), due < end ? due.Value : end), new Call("-", "clock"));
            if (moved.Failed(out fault, out state!))
            {
                return fault;
            }

            await FabricControl.AdoptClock(grains, state);
        }
    }

    /// <summary>Does everything that is due, also what becomes due by it.</summary>
    private async Task<Fault?> FinishDue(DateTimeOffset now, CancellationToken cancellation)
    {
        while (true)
        {
            var restless = await Quiet(cancellation);
            if (restless is not null || await FirstDue(now) is null)
            {
                return restless;
            }

            if (await WakeInOrder(now, cancellation) is { } stuck)
            {
                return stuck;
            }
        }
    }

    /// <summary>Waits until no call is in flight.</summary>
    private async Task<Fault?> Quiet(CancellationToken cancellation)
    {
        var began = real.GetTimestamp();
        while (await FabricControl.CountFlights(grains) is > 0 and var count)
        {
            if (real.GetElapsedTime(began) > Patience)
            {
                return ClockFaults.NotQuiet(count, Patience);
            }

            await Task.Delay(FlightPause, cancellation);
        }

        return null;
    }

    /// <summary>A row that stays first has not been done, as when the store was too busy: it is woken again before any row behind it.</summary>
    private async Task<Fault?> WakeInOrder(DateTimeOffset now, CancellationToken cancellation)
    {
        DueRow? last = null;
        string? failure = null;
        for (var tries = 1; await FirstDue(now) is { } row; last = row)
        {
            tries = row == last ? tries + 1 : 1;
            if (tries > TriesMax)
            {
                return ClockFaults.StillDue(row.Key, row.At, TriesMax, failure);
            }

            await Task.Delay(TryPause * (tries - 1), cancellation);
            failure = await Wake(row.Key);
        }

        return null;
    }

    /// <summary>How the wake-up failed, or null; whether the row was done, only the row says.</summary>
    private async Task<string?> Wake(ResourceKey key)
    {
        try
        {
            await kinds.Find(key.Kind)!.Waker(grains, key).Wake();
            return null;
        }
        catch (Exception exception)
        {
            return exception.Message;
        }
    }

    private async Task<DueRow?> FirstDue(DateTimeOffset now) => (await store.ReadDueAsync(now, WakeUps.AllShards, 1)).FirstOrDefault();
}
