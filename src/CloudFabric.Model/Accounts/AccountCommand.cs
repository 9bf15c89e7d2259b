using System.Collections.Immutable;

namespace CloudFabric.Model.Accounts;

/// <summary>What an operator does to an account.</summary>
[GenerateSerializer, Immutable, Alias("cf.AccountCommand")]
public abstract record AccountCommand;

/// <summary>Makes the account, or replaces all that it has.</summary>
/// <param name="Made">
/// The ids of keys whose secret nobody gave: the one in <paramref name="Wanted"/> is new, and counts where the account has no key of that
/// id yet. So whoever reads an account, which never shows secrets, can write it back.
/// </param>
[GenerateSerializer, Immutable, Alias("cf.PutAccount")]
public sealed record PutAccount([property: Id(0)] AccountState Wanted, [property: Id(1)] ImmutableArray<string> Made) : AccountCommand;

[GenerateSerializer, Immutable, Alias("cf.DeleteAccount")]
public sealed record DeleteAccount : AccountCommand;

[GenerateSerializer, Immutable, Alias("cf.DeleteAccountKey")]
public sealed record DeleteAccountKey([property: Id(0)] string KeyId) : AccountCommand;

/// <summary>The account as it is now, or was when it was deleted.</summary>
/// <param name="Made">The ids of keys whose secret this command made: who asked for them is told them, once.</param>
[GenerateSerializer, Immutable, Alias("cf.AccountResult")]
public sealed record AccountResult([property: Id(0)] AccountState State, [property: Id(1)] ImmutableArray<string> Made);
