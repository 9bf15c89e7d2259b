using System.Collections.Frozen;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Settings;

/// <summary>
/// What the rows of a kind say, as one immutable snapshot in this process: it hears of changes by the feed, and whoever has made a change
/// asks for it at once. A refresh that began earlier than the one in force, and may have read older rows, is dropped.
/// </summary>
/// <param name="owner">The account whose rows they are.</param>
public abstract class RowFollower<TSnapshot>(StoreReader store, string owner, string kind) : IFeedSubscriber
    where TSnapshot : class
{
    private readonly Lock _lock = new();
    private long _begun;
    private long _inForce;
    private TSnapshot? _snapshot;

    public IReadOnlySet<string> Kinds { get; } = FrozenSet.Create(kind);

    /// <summary>Null until the rows have been read.</summary>
    protected TSnapshot? Snapshot => Volatile.Read(ref _snapshot);

    public async Task Refresh()
    {
        var turn = Interlocked.Increment(ref _begun);
        var rows = await store.ReadKindAsync(owner, kind);
        lock (_lock)
        {
            if (turn > _inForce)
            {
                _inForce = turn;
                Volatile.Write(ref _snapshot, Build(rows, _snapshot));
            }
        }
    }

    /// <param name="before">What was in force, null the first time: it may be answered again where nothing has changed.</param>
    protected abstract TSnapshot Build(IReadOnlyList<StoredRow> rows, TSnapshot? before);
}
