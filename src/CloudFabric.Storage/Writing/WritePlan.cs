using CloudFabric.Model.Kernel;
using CloudFabric.Storage.Sql;

namespace CloudFabric.Storage.Writing;

/// <summary>
/// What a batch comes to: a row that ten sets of it changed is written once. Made by <see cref="Admission"/>, written by
/// <see cref="Write"/>, then thrown away.
/// </summary>
internal sealed class WritePlan
{
    private readonly Dictionary<string, RowRecord> _inserts = [];
    private readonly Dictionary<string, RowRecord> _updates = [];
    private readonly List<long> _deletes = [];
    private readonly HashSet<long> _withFacets = [];

    public Dictionary<string, long> Counters { get; } = [];

    public Dictionary<string, ClaimRecord> Claims { get; } = [];

    /// <summary>Claims to delete first: released, or expired and taken again.</summary>
    public HashSet<string> FreedClaims { get; } = [];

    /// <summary>Every admitted change, in order: the feed tells each version, also those that the batch overwrote.</summary>
    public List<RowChange> Changes { get; } = [];

    public void Put(long number, RowChange change, ViewRow? before)
    {
        var id = change.Id;
        var isNew = before is null || _inserts.ContainsKey(id);
        (isNew ? _inserts : _updates)[id] = new RowRecord(number, change);
        if (!isNew && before!.FacetCount > 0)
        {
            _withFacets.Add(number);
        }
    }

    public void Delete(string id, ViewRow before)
    {
        if (_inserts.Remove(id))
        {
            return;
        }

        _updates.Remove(id);
        _deletes.Add(before.Number);
        if (before.FacetCount > 0)
        {
            _withFacets.Add(before.Number);
        }
    }

    /// <summary>Writes everything in one order for all writers: claims, counters, rows, and the feed last.</summary>
    public void Write(IBatchStatements statements, long writer, long feedNumber)
    {
        statements.DeleteClaims([.. FreedClaims.Order(StringComparer.Ordinal)]);
        statements.InsertClaims([.. Claims.Values.OrderBy(record => record.Claim.Name, StringComparer.Ordinal)]);
        statements.PutCounters([.. Counters.OrderBy(counter => counter.Key, StringComparer.Ordinal)]);
        statements.DeleteFacets([.. _withFacets.Order()]);
        statements.DeleteRows(_deletes);
        var inserts = Sorted(_inserts);
        var updates = Sorted(_updates);
        statements.InsertRows(inserts);
        statements.UpdateRows(updates);
        statements.InsertFacets([.. inserts.Concat(updates).SelectMany(Facets)]);
        statements.AppendFeed(writer, feedNumber, FeedText.Write(Changes));
    }

    private static IEnumerable<(long Number, Facet Facet)> Facets(RowRecord row) => row.Shape.Facets.Distinct()
        .Select(facet => (row.Number, facet with { Name = FacetSql.NameOf(facet, row.Shape.Account, row.Change.Key) }));

    private static RowRecord[] Sorted(Dictionary<string, RowRecord> rows) => [.. rows.Values.OrderBy(row => row.Number)];
}
