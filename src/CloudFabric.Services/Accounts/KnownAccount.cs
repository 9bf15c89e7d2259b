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
public sealed record KnownAccount(AccountState State, AccountSource Source);
