using System.Collections.Immutable;

namespace CloudFabric.Model.Kernel;

/// <summary>What must hold at the moment of the commit, with the answer of the caller if it does not.</summary>
public abstract record Condition(Fault Refusal);

/// <summary>
/// Another row exists, is in <see cref="Zone"/> if one is named, has none of the statuses <see cref="Not"/>, and is still the writing
/// <see cref="Number"/> if one is named.
/// </summary>
public sealed record Guard(ResourceKey Row, Fault Refusal) : Condition(Refusal)
{
    public string? Zone { get; init; }

    public ImmutableArray<string> Not { get; init; } = [];

    /// <summary>The <see cref="RowVersion.Number"/> that the decision rested on, where it rested on what the row says.</summary>
    public long? Number { get; init; }
}

/// <summary>With this change set, no resource lives in <paramref name="Parent"/> any more.</summary>
public sealed record NoChildren(ResourceKey Parent, Fault Refusal) : Condition(Refusal);

/// <summary>The counter, with this change set's own delta, stays at or below <paramref name="Max"/>. Only a growing delta is refused.</summary>
public sealed record Ceiling(string Counter, long Max, Fault Refusal) : Condition(Refusal);

/// <summary>
/// A unique name that must be free: a client token, an address, a device on an instance. A claim past
/// <see cref="ExpiresAt"/> (emulated time) counts as free.
/// </summary>
public sealed record Claim(string Name, Fault Refusal) : Condition(Refusal)
{
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What the winner said, for those who lose the claim later.</summary>
    public ReadOnlyMemory<byte> Answer { get; init; }

    /// <summary>What the winner was asked, so that a loser can tell a repetition from another question.</summary>
    public string Question { get; init; } = "";
}
