using System.Collections.Immutable;
using CloudFabric.Model.Accounts;

namespace CloudFabric.Services.Accounts;

/// <summary>Where an account comes from.</summary>
public enum AccountSource
{
    /// <summary>It is there because no one has said otherwise.</summary>
    BuiltIn = 0,

    /// <summary>A row, which the fabric API has made.</summary>
    Fabric,

    /// <summary>The accounts file; it stands as long as the process runs.</summary>
    File,
}

/// <summary>An account that is in force, and why.</summary>
/// <param name="State">All that it has, as it was written.</param>
public sealed record KnownAccount(AccountState State, AccountSource Source)
{
    /// <summary>The ids of its keys that are out of force, because somebody else has them.</summary>
    public ImmutableArray<string> Hidden { get; init; } = [];

    /// <summary>The ids of its keys whose secret was made just now.</summary>
    public ImmutableArray<string> Made { get; init; } = [];

    /// <summary>What of it is in force.</summary>
    public AccountState InForce => Hidden.IsEmpty ? State : State with { Keys = State.Keys.RemoveAll(key => Hidden.Contains(key.Id)) };
}
