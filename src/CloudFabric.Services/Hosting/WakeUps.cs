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
/// In stepped mode it rests: the stepper wakes rows itself, in order.
/// </summary>
public sealed partial class WakeUps(
    StoreReader store, IGrainFactory grains, KindDirectory kinds, FabricClock clock, ISiloStatusOracle silos, ILogger<WakeUps> logger) : BackgroundService
{
    private const int DueMax = 256;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    public static IReadOnlySet<int> AllShards { get; } = Enumerable.Range(0, Shards.Count).ToFrozenSet();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (clock.State.Mode == ClockMode.Running)
            {
                await WakeDue();
            }
        }
    }

    private async Task WakeDue()
    {
        try
        {
            var due = await store.ReadDueAsync(clock.Now, OwnShards(), DueMax);
            await Task.WhenAll(due.Select(Wake));
        }
        catch (StoreException exception)
        {
            LogUnread(exception);
        }
    }

    private async Task Wake(DueRow row)
    {
        try
        {
            await kinds.Find(row.Key.Kind)!.Waker(grains, row.Key).Wake();
        }
        catch (Exception exception)
        {
            // The row stays due, so the next round tries again; one bad row must not keep the others waiting.
            LogFailed(row.Key.ToString(), exception);
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

    [LoggerMessage(Level = LogLevel.Error, Message = "The wake-up of {Key} failed; it is tried again.")]
    private partial void LogFailed(string key, Exception exception);
}
