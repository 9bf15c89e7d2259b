using System.Collections.Frozen;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Settings;

/// <summary>
/// What the rows of a kind say, as one immutable snapshot in this process: it hears of changes by the feed, and whoever has made a change
/// asks for it at once. Only rows whose version is new are looked into. Readings take turns, so that none brings back what an earlier one
/// has seen.
/// </summary>
/// <param name="owner">The account whose rows they are.</param>
public abstract class RowFollower<TSnapshot>(StoreReader store, string owner, string kind) : IFeedSubscriber
    where TSnapshot : class
{
    /// <summary>Above this, one reading of all rows is the shorter way.</summary>
    private const int SingleReadsMax = 100;

    private readonly Lock _lock = new();
    private readonly Dictionary<ResourceKey, RowVersion> _versions = [];
    private Task _last = Task.CompletedTask;
    private TSnapshot? _snapshot;

    public IReadOnlySet<string> Kinds { get; } = FrozenSet.Create(kind);

    /// <summary>Null until the rows have been read.</summary>
    protected TSnapshot? Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>Reads all rows.</summary>
    public Task Refresh() => TakeTurn(ReadAll);

    /// <summary>Reads these rows, or all where none have been read yet.</summary>
    public Task Refresh(IReadOnlyCollection<ResourceKey> keys) =>
        TakeTurn(() => Snapshot is null || keys.Count > SingleReadsMax ? ReadAll() : ReadSome(keys));

    public Task Hear(FeedPage page) => Refresh([.. page.Entries.Select(entry => entry.Key).Where(key => key.Kind == kind).Distinct()]);

    /// <summary>After a commit of the row, which nothing may turn into a failure any more: where it cannot be read now, the feed tells of it.</summary>
    public async Task TryRefresh(ResourceKey key)
    {
        try
        {
            await Refresh([key]);
        }
        catch (StoreException)
        {
            // The feed's follower tries until it is read.
        }
    }

    /// <param name="changed">Rows that were not there before, have another version, or have gone; as they were read, the latest last.</param>
    /// <param name="before">What was in force, null the first time.</param>
    protected abstract TSnapshot Build(IReadOnlyList<RowNews> changed, TSnapshot? before);

    private Task TakeTurn(Func<Task<IEnumerable<RowNews>>> read)
    {
        lock (_lock)
        {
            return _last = After(_last, read);
        }
    }

    private async Task After(Task before, Func<Task<IEnumerable<RowNews>>> read)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Adopt(await read());
    }

    private async Task<IEnumerable<RowNews>> ReadAll()
    {
        var rows = await store.ReadKindAsync(owner, kind);
        var gone = _versions.Keys.Except(rows.Select(row => row.Key)).ToList();
        return [.. rows.Select(row => new RowNews(row.Key, row)), .. gone.Select(key => new RowNews(key, null))];
    }

    /// <summary>One after the other: of two rows that say the same of themselves, the later one read is right.</summary>
    private async Task<IEnumerable<RowNews>> ReadSome(IEnumerable<ResourceKey> keys)
    {
        var read = new List<RowNews>();
        foreach (var key in keys)
        {
            read.Add(new RowNews(key, await store.ReadAsync(key)));
        }

        return read;
    }

    private void Adopt(IEnumerable<RowNews> read)
    {
        var changed = read.Where(news => news.Version != _versions.GetValueOrDefault(news.Key)).ToList();
        if (changed.Count == 0 && _snapshot is not null)
        {
            return;
        }

        Volatile.Write(ref _snapshot, Build(changed, _snapshot));
        foreach (var news in changed)
        {
            _versions[news.Key] = news.Version;
            if (news.Row is null)
            {
                _versions.Remove(news.Key);
            }
        }
    }
}

/// <summary>A row as it was just read; null where there is none.</summary>
public sealed record RowNews(ResourceKey Key, StoredRow? Row)
{
    public RowVersion Version => Row?.Version ?? RowVersion.None;
}
