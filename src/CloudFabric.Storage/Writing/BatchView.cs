using CloudFabric.Model.Kernel;

namespace CloudFabric.Storage.Writing;

/// <summary>
/// What the database holds of everything that a batch touches, loaded at its start and moved along as sets are admitted, so that each
/// set is judged on the effects of those before it.
/// </summary>
internal sealed class BatchView
{
    /// <summary>Rows that exist.</summary>
    public Dictionary<string, ViewRow> Rows { get; } = [];

    /// <summary>Counters that exist; another counts as 0.</summary>
    public Dictionary<string, long> Counters { get; } = [];

    /// <summary>Claims that are held, with their expiry (null: never).</summary>
    public Dictionary<string, DateTimeOffset?> Claims { get; } = [];
}

/// <summary>The columns of a row that conditions look at.</summary>
internal sealed record ViewRow(long Number, RowVersion Version, string Zone, StatusTrack Track, int FacetCount);
