using CloudFabric.Model.Kernel;
using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Hosting;

/// <summary>Reads states from rows: how every Describe answers, without a grain.</summary>
public sealed class ResourceReader(StoreReader store, Serializer serializer)
{
    /// <summary>The resource, or null where there is none.</summary>
    public async Task<Listed<TState>?> Find<TState>(ResourceKey key, DateTimeOffset now) =>
        await store.ReadAsync(key) is { } row ? View<TState>(row, now) : null;

    /// <summary>A page of resources, newest first.</summary>
    public async Task<ListPage<TState>> List<TState>(RowQuery query)
    {
        var page = await store.QueryAsync(query);
        return new ListPage<TState>([.. page.Rows.Select(row => View<TState>(row, query.Now))], page.Total, page.NextToken);
    }

    /// <summary>All states of an account in a region that have the facet with one of these values, oldest first.</summary>
    public async Task<IEnumerable<TState>> WithFacet<TState>(string account, string kind, string region, string facet, IReadOnlyCollection<string> values) =>
        values.Count == 0 ? [] : (await store.ReadByFacetAsync(account, kind, region, facet, values)).Select(row => serializer.Deserialize<TState>(row.State)!);

    private Listed<TState> View<TState>(StoredRow row, DateTimeOffset now) =>
        new(row.Key, serializer.Deserialize<TState>(row.State)!, row.Track.At(now)) { Number = row.Version.Number };
}

/// <summary>A state with its key and its status at the instant of the query.</summary>
public sealed record Listed<TState>(ResourceKey Key, TState State, string Status)
{
    /// <summary>Which writing of the row it is, for a <see cref="Guard"/> of what was read.</summary>
    public long Number { get; init; }
}

/// <summary>One page of states.</summary>
/// <param name="Total">All that match, in page-number mode; null in token mode.</param>
/// <param name="NextToken">Empty on the last page.</param>
public sealed record ListPage<TState>(IReadOnlyList<Listed<TState>> Items, long? Total, string NextToken);
