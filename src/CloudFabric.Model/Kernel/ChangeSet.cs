using System.Collections.Immutable;

namespace CloudFabric.Model.Kernel;

/// <summary>
/// The store's only write: rows, conditions and counter deltas, all or nothing. A set that is refused leaves no trace and harms
/// no neighbour in its batch.
/// </summary>
/// <param name="Rows">What is written or deleted, each with the version that it replaces.</param>
/// <param name="Conditions">What must hold at the commit, checked in this order.</param>
/// <param name="Deltas">Counter changes: the difference between the old and the new <see cref="RowShape.Usage"/>.</param>
/// <param name="Releases">Claims that become free: what the old <see cref="RowShape.Holds"/> names and the new one does not.</param>
public sealed record ChangeSet(
    ImmutableArray<RowChange> Rows, ImmutableArray<Condition> Conditions, ImmutableArray<Usage> Deltas, ImmutableArray<string> Releases);

/// <summary>One row of a change set.</summary>
/// <param name="Key">The resource.</param>
/// <param name="Expected">The version that must be there: <see cref="RowVersion.None"/> for a new row.</param>
/// <param name="Next">The version that it becomes.</param>
/// <param name="Shape">The columns, or null to delete the row.</param>
/// <param name="State">The serialised state; empty when the row is deleted.</param>
/// <param name="At">The emulated instant of the decision, for the change feed.</param>
public sealed record RowChange(ResourceKey Key, RowVersion Expected, RowVersion Next, RowShape? Shape, ReadOnlyMemory<byte> State, DateTimeOffset At)
{
    /// <summary>The key as text, made once: the writer's one thread looks it up many times.</summary>
    public string Id { get; } = Key.ToString();
}

/// <summary>
/// Which writing of a row this is. <paramref name="Number"/> counts 1, 2, 3; <paramref name="Stamp"/> is unique to the activation
/// that wrote it, so that a decision made on a state that was never committed cannot match a number that another activation used.
/// </summary>
[GenerateSerializer, Immutable, Alias("cf.RowVersion")]
public readonly record struct RowVersion([property: Id(0)] long Number, [property: Id(1)] long Stamp)
{
    /// <summary>The version of a row that does not exist.</summary>
    public static readonly RowVersion None;

    public RowVersion Next(long stamp) => new(Number + 1, stamp);
}
