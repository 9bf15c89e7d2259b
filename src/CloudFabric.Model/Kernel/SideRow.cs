using Orleans.Serialization;

namespace CloudFabric.Model.Kernel;

/// <summary>
/// A row of another resource that changes in the commit of the one that decides: the system disk that comes with an instance, the disk
/// that its deletion lets go. Where the row has moved on meanwhile the whole set is refused as stale and decided again on fresh rows; the
/// other resource's own activation finds out the same way.
/// </summary>
/// <param name="Key">The other resource; never the deciding one.</param>
/// <param name="Expected">The version that was read: <see cref="RowVersion.None"/> for a resource that begins here.</param>
public abstract record SideRow(ResourceKey Key, RowVersion Expected)
{
    /// <summary>What the row said; null where the resource begins.</summary>
    public abstract RowShape? Before { get; }

    /// <summary>What it will say; null where the resource ends.</summary>
    public abstract RowShape? After { get; }

    /// <summary>The state that it will hold; empty where the resource ends.</summary>
    public abstract byte[] Write(Serializer serializer);
}

/// <summary>The same with its types.</summary>
/// <param name="Key">The other resource.</param>
/// <param name="Expected">The version that was read.</param>
/// <param name="Old">The state that was read; null where the resource begins.</param>
/// <param name="Next">Null where the resource ends.</param>
/// <param name="Shape">The machine's own projection of a state to its row.</param>
public sealed record SideRow<TState>(ResourceKey Key, RowVersion Expected, TState? Old, TState? Next, Func<TState, RowShape> Shape)
    : SideRow(Key, Expected)
    where TState : class
{
    public override RowShape? Before { get; } = Old is null ? null : Shape(Old);

    public override RowShape? After { get; } = Next is null ? null : Shape(Next);

    public override byte[] Write(Serializer serializer) => Next is null ? [] : serializer.SerializeToArray(Next);
}
