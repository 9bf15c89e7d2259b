using System.Diagnostics;
using CloudFabric.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CloudFabric.Services.Hosting;

/// <summary>Who keeps something in memory that rows of a kind decide.</summary>
public interface IFeedSubscriber
{
    IReadOnlySet<string> Kinds { get; }

    /// <summary>Reads the rows again; called at start, and when the feed had a gap.</summary>
    Task Refresh();

    /// <summary>Reads what a page without a gap says has changed; everything, where it is as easy.</summary>
    Task Hear(FeedPage page) => Refresh();
}

/// <summary>
/// Follows the change feed of all writers in this process and tells subscribers, each within <see cref="Interval"/> of a commit on any
/// silo. What must be in force at once everywhere is pushed besides (<see cref="Clock.FabricControl"/>); the feed is what nobody can miss.
/// It waits for a store that does not answer. What a subscriber cannot make sense of will not pass, and ends the process.
/// </summary>
public sealed partial class FeedFollower(StoreReader store, IEnumerable<IFeedSubscriber> subscribers, ILogger<FeedFollower> logger) : BackgroundService
{
    private const int BatchesMax = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly IFeedSubscriber[] _subscribers = [.. subscribers];
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _heardAt;

    public static TimeSpan Interval { get; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Completes once every subscriber has read its rows; fails where one cannot make sense of them.</summary>
    public Task Started => _started.Task;

    /// <summary>False once the database has not answered for <see cref="Patience"/>.</summary>
    public bool IsFollowing => Stopwatch.GetElapsedTime(Volatile.Read(ref _heardAt)) < Patience;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await FollowAll(stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var unreadable = new InvalidDataException($"The world in the store makes no sense: {exception.Message}", exception);
            _started.TrySetException(unreadable);
            throw unreadable;
        }
    }

    private async Task FollowAll(CancellationToken stopping)
    {
        FeedPosition? position = null;
        using var timer = new PeriodicTimer(Interval);
        do
        {
            try
            {
                position = position is null ? await Begin() : await Follow(position);
                Volatile.Write(ref _heardAt, Stopwatch.GetTimestamp());
            }
            catch (StoreException exception)
            {
                LogLost(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    private async Task<FeedPosition> Begin()
    {
        // The end is read before the rows: a change in between is told again rather than lost.
        var end = await store.ReadFeedEndAsync();
        await Task.WhenAll(_subscribers.Select(subscriber => subscriber.Refresh()));
        _started.TrySetResult();
        return end;
    }

    private async Task<FeedPosition> Follow(FeedPosition position)
    {
        var page = await store.ReadFeedAsync(position, BatchesMax);
        await Task.WhenAll(_subscribers.Where(s => page.HasGap || s.Kinds.Any(page.Mentions)).Select(s => page.HasGap ? s.Refresh() : s.Hear(page)));
        return page.Next;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The change feed cannot be read; it is tried again.")]
    private partial void LogLost(StoreException exception);
}
