using CloudFabric.Model.Kernel;

namespace CloudFabric.Storage.Writing;

/// <summary>How a database loads and writes what a batch touches: in key order, so that two writers never wait for each other in a circle.</summary>
internal interface IBatchStatements : IDisposable
{
    /// <summary>Loads rows and keeps others from changing them until the commit; <paramref name="forWriting"/> keeps others from guarding them too.</summary>
    void LoadRows(IReadOnlyList<string> ids, bool forWriting, BatchView view);

    void LoadCounters(IReadOnlyList<string> names, BatchView view);

    void LoadClaims(IReadOnlyList<string> names, BatchView view);

    void DeleteRows(IReadOnlyList<long> numbers);

    void InsertRows(IReadOnlyList<RowRecord> rows);

    void UpdateRows(IReadOnlyList<RowRecord> rows);

    void DeleteFacets(IReadOnlyList<long> numbers);

    void InsertFacets(IReadOnlyList<(long Number, Facet Facet)> facets);

    void PutCounters(IReadOnlyList<KeyValuePair<string, long>> counters);

    void DeleteClaims(IReadOnlyList<string> names);

    void InsertClaims(IReadOnlyList<ClaimRecord> claims);

    void AppendFeed(long writer, long number, string changes);
}

/// <summary>A row as its columns.</summary>
internal readonly record struct RowRecord(long Number, RowChange Change)
{
    public RowShape Shape => Change.Shape!;

    public long? DueAtMs => Shape.DueAt?.ToUnixTimeMilliseconds();

    public long AtMs => Change.At.ToUnixTimeMilliseconds();

    public long UntilMs => Shape.Track.Until.ToUnixTimeMilliseconds();
}

/// <summary>A claim as its columns; <paramref name="Owner"/> is the row that made it.</summary>
internal readonly record struct ClaimRecord(Claim Claim, string Owner)
{
    public long? ExpiresAtMs => Claim.ExpiresAt?.ToUnixTimeMilliseconds();
}
