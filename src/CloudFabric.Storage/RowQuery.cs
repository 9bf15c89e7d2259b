using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Storage;

/// <summary>A list of one account's resources of a kind in a region; every filter is answered by SQL on the row's columns.</summary>
public sealed record RowQuery(string Account, string Kind, string Region, DateTimeOffset Now, Page Page)
{
    /// <summary>Only these resources; null for all, empty for none.</summary>
    public ImmutableArray<ResourceKey>? Keys { get; init; }

    public string? Zone { get; init; }

    public string? Class { get; init; }

    /// <summary>The status at <see cref="Now"/>.</summary>
    public string? Status { get; init; }

    /// <summary>First written at this emulated instant or later.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>First written before this emulated instant.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    public ImmutableArray<FacetFilter> Facets { get; init; } = [];
}

/// <summary>A row has the facet with this value, has it with any value (null), or has no such facet.</summary>
public sealed record FacetFilter(string Name, string? Value = null, bool Absent = false)
{
    /// <summary><c>*</c> in the value stands for any text.</summary>
    public bool IsPattern { get; init; }

    /// <summary>Any of these values will do; null where <see cref="Value"/> says what is wanted.</summary>
    public ImmutableArray<string>? AnyOf { get; init; }
}

/// <summary>A row as the store holds it.</summary>
/// <param name="Number">Its place in every list: larger is newer.</param>
/// <param name="At">The emulated instant of the last change.</param>
public sealed record StoredRow(
    long Number, ResourceKey Key, RowVersion Version, StatusTrack Track, DateTimeOffset At, ReadOnlyMemory<byte> State);

/// <summary>One page of rows.</summary>
/// <param name="Total">All rows that match, where the page was asked by number; null in token mode.</param>
/// <param name="NextToken">Empty on the last page.</param>
public sealed record RowPage(IReadOnlyList<StoredRow> Rows, long? Total, string NextToken);
