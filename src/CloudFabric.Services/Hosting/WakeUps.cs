using System.Collections.Frozen;
using CloudFabric.Model.Clock;
using CloudFabric.Services.Clock;
using CloudFabric.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CloudFabric.Services.Hosting;

/// <summary>
/// Wakes what is due, one loop a silo for the shards that fall to it: no timer per grain, and a lost silo's shards are taken over as soon as
/// the others see it gone. Two silos that both believe to own a shard do no harm, for a wake-up that finds nothing due does nothing.
/// A row that stays due is tried less and less often (<see cref="WakeBackOff"/>).
/// </summary>
/// <remarks>
/// While the clock is stepped it rests, for then the stepper wakes rows, in order. Each round is a flight: a step that has seen none
/// knows that no round of the running clock is still under way.
/// </remarks>
public sealed partial class WakeUps(
    StoreReader store,
    IGrainFactory grains,
    KindDirectory kinds,
    FabricClock clock,
    FeedFollower feed,
    Flights flights,
    ISiloStatusOracle silos,
    TimeProvider real,
    ILogger<WakeUps> logger) : BackgroundService
{
    private const int DueMax = 256;
    private const int WakesMax = 64;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);
    private readonly WakeBackOff _backOff = new(real);

    public static IReadOnlySet<int> AllShards { get; } = Enumerable.Range(0, Shards.Count).ToFrozenSet();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await feed.Started.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            using var flight = flights.Begin();
            if (clock.State.Mode == ClockMode.Running)
            {
                await WakeDue(stoppingToken);
            }
        }
    }

    private async Task WakeDue(CancellationToken stopping)
    {
        try
        {
            // Rows that rest are the first of those that are due: they must not keep the others out.
            var due = await store.ReadDueAsync(clock.Now, OwnShards(), DueMax + _backOff.Count);
            var tries = _backOff.Begin(due);
            foreach (var again in tries.Where(again => again.Number > 1))
            {
                LogStillDue(again.Row.Key.ToString(), again.Number - 1, again.Before);
            }

            await Parallel.ForEachAsync(tries, new ParallelOptions { MaxDegreeOfParallelism = WakesMax, CancellationToken = stopping }, Wake);
        }
        catch (StoreException exception)
        {
            LogUnread(exception);
        }
    }

    private async ValueTask Wake(WakeTry now, CancellationToken stopping)
    {
        try
        {
            await kinds.Find(now.Row.Key.Kind)!.Waker(grains, now.Row.Key).Wake();
        }
        catch (Exception exception)
        {
            // The row stays due and is tried again; one bad row must not keep the others waiting.
            now.Failure = exception;
        }
    }

    private IReadOnlySet<int> OwnShards()
    {
        var active = silos.GetApproximateSiloStatuses(onlyActive: true).Keys.Order().ToList();
        var own = active.IndexOf(silos.SiloAddress);
        return active.Count <= 1 ? AllShards : Enumerable.Range(0, Shards.Count).Where(shard => shard % active.Count == own).ToHashSet();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Due rows cannot be read; they are tried again.")]
    private partial void LogUnread(StoreException exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Key} is still due after {Count} wake-ups; it is woken again, less and less often.")]
    private partial void LogStillDue(string key, int count, Exception? exception);
}
