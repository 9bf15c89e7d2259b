using System.Data.Common;
using CloudFabric.Model.Kernel;
using CloudFabric.Storage.Sql;

namespace CloudFabric.Storage;

/// <summary>
/// All reads. Every answer sees every acknowledged write, on any silo or gateway. Safe for any number of callers. Long lists have
/// threads of their own: what grains, the clock and wake-ups read never waits behind them.
/// </summary>
/// <remarks>Every method throws <see cref="StoreException"/> where the database does not answer, or too many reads wait already.</remarks>
public sealed class StoreReader(StoreOptions options) : IDisposable
{
    private readonly ReaderThreads _threads = new(Dialect.For(options), "store reader", options.ReaderThreads, options.QueueLengthMax);
    private readonly ReaderThreads _lists = new(Dialect.For(options), "store lister", options.ListThreads, options.ListQueueLengthMax);

    /// <summary>A row by its key, or null.</summary>
    public Task<StoredRow?> ReadAsync(ResourceKey key) => _threads.Read(session =>
        session.List(RowSql.Select + "WHERE id = @id", RowSql.Read, ("id", key.ToString())).FirstOrDefault());

    /// <summary>The rows of these keys, as far as there are any.</summary>
    public Task<List<StoredRow>> ReadAsync(IReadOnlyCollection<ResourceKey> keys) =>
        ReadAmong(RowSql.Select + "WHERE id IN", [.. keys.Select(key => key.ToString())], "", RowSql.Read);

    /// <summary>
    /// An account's rows of a kind in a region that have the facet with one of these values, oldest first. They are found by the facet, so
    /// that it does not matter how long the account's list is.
    /// </summary>
    public Task<List<StoredRow>> ReadByFacetAsync(string account, string kind, string region, string facet, IReadOnlyCollection<string> values) => ReadAmong(
        RowSql.ByFacet, values, RowSql.ByFacetEnd, RowSql.Read, ("account", account), ("kind", kind), ("region", region), ("facet", FacetSql.Scoped(account, kind, region, facet)));

    /// <summary>
    /// A page of the rows of a kind, of any account and region, that have the facet (<see cref="Facet.OfAll"/>) with one of these values, after a row
    /// number and oldest first: for what the fabric does by itself.
    /// </summary>
    public Task<List<StoredRow>> ReadOfAllAsync(string kind, string facet, IReadOnlyCollection<string> values, long after, int limit) => ReadAmong(
        RowSql.OfAll, values, RowSql.OfAllEnd, RowSql.Read, ("facet", FacetSql.OfAll(kind, facet)), ("after", after), ("limit", limit));

    /// <summary>A page of rows, newest first.</summary>
    public Task<RowPage> QueryAsync(RowQuery query) => _lists.Read(session => new QuerySql(query).Run(session));

    /// <summary>All rows after a row number, oldest first: for recounts.</summary>
    public Task<List<StoredRow>> ScanAsync(long after, int limit) => _lists.Read(session =>
        session.List(RowSql.Select + "WHERE n > @after ORDER BY n LIMIT @limit", RowSql.Read, ("after", after), ("limit", limit)));

    /// <summary>All rows of a kind that one account owns, in any region: for small kinds that processes keep in memory.</summary>
    public Task<List<StoredRow>> ReadKindAsync(string account, string kind) => _threads.Read(session =>
        session.List(RowSql.Select + "WHERE account = @account AND kind = @kind ORDER BY n", RowSql.Read, ("account", account), ("kind", kind)));

    /// <summary>A claim that has been committed, or null.</summary>
    public Task<StoredClaim?> ReadClaimAsync(string name) => _threads.Read(session =>
        session.List("SELECT question, answer, owner, expires_at FROM claim WHERE name = @name", ReadClaim, ("name", name)).FirstOrDefault());

    /// <summary>All counters.</summary>
    public Task<Dictionary<string, long>> ReadCountersAsync() => _lists.Read(session =>
        session.List("SELECT name, value FROM counter", row => (row.GetString(0), row.GetInt64(1))).ToDictionary());

    /// <summary>The counters whose names begin with <paramref name="prefix"/> (ASCII, not empty), as one range of their key.</summary>
    public Task<Dictionary<string, long>> ReadCountersAsync(string prefix) => _threads.Read(session => session.List(
        "SELECT name, value FROM counter WHERE name >= @from AND name < @to",
        row => (row.GetString(0), row.GetInt64(1)),
        ("from", prefix), ("to", prefix[..^1] + (char)(prefix[^1] + 1))).ToDictionary());

    /// <summary>The counters of these names; one that is missing counts as 0.</summary>
    public Task<Dictionary<string, long>> ReadCountersAsync(IReadOnlyCollection<string> names) => ReadNamed(
        "SELECT name, value FROM counter WHERE name IN", names, row => row.GetInt64(1));

    /// <summary>Which of these claims are held, for ever or for a time.</summary>
    public async Task<IReadOnlySet<string>> ReadHeldAsync(IReadOnlyCollection<string> names) =>
        (await ReadNamed("SELECT name FROM claim WHERE name IN", names, _ => true)).Keys.ToHashSet();

    /// <summary>Rows due at <paramref name="now"/> in (time, key) order, of the shards that <paramref name="owns"/> names.</summary>
    public Task<List<DueRow>> ReadDueAsync(DateTimeOffset now, IReadOnlySet<int> owns, int limit) => _threads.Read(session => owns.Count == 0 ? [] : session.List(
            $"SELECT due_at, id FROM resource WHERE due_at <= @now AND shard IN ({string.Join(',', owns.Order())}) ORDER BY due_at, id LIMIT @limit",
            row => new DueRow(DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), ResourceKey.Parse(row.GetString(1))),
            ("now", now.ToUnixTimeMilliseconds()), ("limit", limit)));

    /// <summary>The earliest due time of all rows, or null where nothing is due ever.</summary>
    public Task<DateTimeOffset?> ReadNextDueAsync() => _threads.Read(session =>
        session.Number("SELECT min(due_at) FROM resource WHERE due_at IS NOT NULL") is { } due
            ? DateTimeOffset.FromUnixTimeMilliseconds(due)
            : (DateTimeOffset?)null);

    /// <summary>What the writers have committed since the position, in each writer's order: for followers in this process.</summary>
    public Task<FeedPage> ReadFeedAsync(FeedPosition position, int batchesMax) =>
        _threads.Read(session => FeedSql.Read(session, position, batchesMax));

    /// <summary>The same for callers, who may ask for very long pieces.</summary>
    public Task<FeedPage> ListFeedAsync(FeedPosition position, int batchesMax) =>
        _lists.Read(session => FeedSql.Read(session, position, batchesMax));

    /// <summary>The end of the feed: where a follower starts that has just read the rows themselves.</summary>
    public Task<FeedPosition> ReadFeedEndAsync() => _threads.Read(FeedSql.ReadEnd);

    public void Dispose()
    {
        _threads.Dispose();
        _lists.Dispose();
    }

    private async Task<Dictionary<string, T>> ReadNamed<T>(string select, IReadOnlyCollection<string> names, Func<DbDataReader, T> read) =>
        (await ReadAmong(select, names, "", row => KeyValuePair.Create(row.GetString(0), read(row)))).ToDictionary();

    /// <summary>What a select finds that has the values in brackets between its two parts.</summary>
    private Task<List<T>> ReadAmong<T>(
        string select, IReadOnlyCollection<string> values, string end, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> others)
    {
        (string Name, object? Value)[] parameters = [.. values.Select((value, i) => ($"p{i}", (object?)value)), .. others];
        return values.Count == 0
            ? Task.FromResult(new List<T>())
            : _threads.Read(session => session.List(
                $"{select} ({string.Join(", ", Enumerable.Range(0, values.Count).Select(i => $"@p{i}"))}){end}", read, parameters));
    }

    private static StoredClaim ReadClaim(DbDataReader row) => new(
        row.GetString(0),
        row.GetFieldValue<byte[]>(1),
        row.GetString(2),
        row.IsDBNull(3) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)));
}
