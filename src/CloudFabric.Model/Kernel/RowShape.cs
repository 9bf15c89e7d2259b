using System.Collections.Immutable;

namespace CloudFabric.Model.Kernel;

/// <summary>
/// What the store must know of a state to list, filter, count and wake it: a pure projection of the state. The store
/// keeps the counters of <see cref="Usage"/> equal to the sum over all rows, by the difference of the old and the new shape.
/// </summary>
/// <param name="Account">The 16 digits of the owner, or <c>-</c> where the fabric itself owns it.</param>
/// <param name="Zone">The data center, or <c>-</c>.</param>
/// <param name="Class">The kind's main type, for example a disk's category: filtered without reading the state.</param>
/// <param name="Track">The status and the change that it is about to make.</param>
public sealed record RowShape(string Account, string Zone, string Class, StatusTrack Track)
{
    /// <summary>When the machine's <c>Wake</c> must run, in emulated time; null for never.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What else a query may filter by. Defaults are left out: most rows have none, and an absent facet is a filter too.</summary>
    public ImmutableArray<Facet> Facets { get; init; } = [];

    /// <summary>What the resource takes of counted things: quota, capacity, its parent's children.</summary>
    public ImmutableArray<Usage> Usage { get; init; } = [];

    /// <summary>
    /// The claims that the resource holds as long as it says so: an address, a device name. Taking one needs a <see cref="Claim"/> of
    /// the same name in the decision; letting go is the store's work.
    /// </summary>
    public ImmutableArray<string> Holds { get; init; } = [];
}

/// <summary>A name and a value that a query can ask for, for example <c>name</c> or <c>tag:team</c>.</summary>
public readonly record struct Facet(string Name, string Value)
{
    /// <summary>The fabric itself looks for it among the rows of all accounts and regions; no list of clients can filter by it.</summary>
    public bool OfAll { get; init; }
}

/// <summary>An amount that a resource holds of a counter, in the counter's own unit.</summary>
public readonly record struct Usage(string Counter, long Amount);
