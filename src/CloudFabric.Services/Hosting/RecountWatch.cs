using System.Diagnostics.Metrics;
using CloudFabric.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CloudFabric.Services.Hosting;

/// <summary>
/// Counts every row again now and then, on one silo of all, slowly, and tells of counters that are wrong. What is written meanwhile looks
/// wrong for the moment; wrong is what is so by the same amount in two counts, one after the other.
/// </summary>
public sealed partial class RecountWatch : BackgroundService
{
    private static readonly Meter Meter = new("CloudFabric");
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly Recount _recount;
    private readonly ISiloStatusOracle _silos;
    private readonly TimeProvider _real;
    private readonly ILogger<RecountWatch> _logger;
    private HashSet<(string Name, long Difference)> _before = [];
    private RecountReport? _last;

    public RecountWatch(Recount recount, ISiloStatusOracle silos, TimeProvider real, ILogger<RecountWatch> logger)
    {
        (_recount, _silos, _real, _logger) = (recount, silos, real, logger);
        Meter.CreateObservableGauge("cloudfabric.counters.drift", () => Last?.Drift.Count ?? 0, "{counter}", "Counters that two recounts found wrong.");
    }

    /// <summary>What the last two counts found; null before, and on a silo that does not count.</summary>
    public RecountReport? Last => Volatile.Read(ref _last);

    /// <summary>Counts once.</summary>
    public async Task Look(CancellationToken cancellation)
    {
        var found = await _recount.Run(cancellation, Pause);
        var lasting = found.Where(drift => _before.Contains((drift.Name, drift.Counter - drift.Recount))).ToList();
        _before = [.. found.Select(drift => (drift.Name, drift.Counter - drift.Recount))];
        Volatile.Write(ref _last, new RecountReport(_real.GetUtcNow(), lasting));
        if (lasting.Count > 0)
        {
            LogDrift(lasting.Count, lasting[0].Name, lasting[0].Counter, lasting[0].Recount);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _real);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (IsFirst())
            {
                await LookInTime(stoppingToken);
            }
        }
    }

    private async Task LookInTime(CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(Interval);
        try
        {
            await Look(limit.Token);
        }
        catch (Exception exception) when (exception is StoreException || (exception is OperationCanceledException && !stopping.IsCancellationRequested))
        {
            LogUnfinished(exception);
        }
    }

    private bool IsFirst() => _silos.GetApproximateSiloStatuses(onlyActive: true).Keys.Min() is { } first && first.Equals(_silos.SiloAddress);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} counters are wrong, {Name} for one: it says {Counter}, its rows say {Recount}.")]
    private partial void LogDrift(int count, string name, long counter, long recount);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The counters could not be counted again; the next try is later.")]
    private partial void LogUnfinished(Exception exception);
}

/// <summary>What a recount found.</summary>
/// <param name="At">When it ended, in real time.</param>
/// <param name="Drift">Counters that it and the one before found wrong by the same amount.</param>
public sealed record RecountReport(DateTimeOffset At, IReadOnlyList<CounterDrift> Drift);
