using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Accounts;

/// <summary>An account with its keys, RAM users and RAM roles: a row of the fabric, or an entry of the accounts file.</summary>
/// <param name="Account">16 digits.</param>
/// <param name="Keys">Those of the account itself and of its users.</param>
/// <param name="Users">Names, each once.</param>
[GenerateSerializer, Immutable, Alias("cf.AccountState")]
public sealed record AccountState(
    [property: Id(0)] string Account,
    [property: Id(1)] ImmutableArray<AccountKey> Keys,
    [property: Id(2)] ImmutableArray<string> Users,
    [property: Id(3)] ImmutableArray<AccountRole> Roles)
{
    public const string Kind = "account";

    /// <summary>Who owns the rows: the fabric, so that one list has them all.</summary>
    public const string Owner = "-";

    /// <summary>How many accounts a fabric keeps at most.</summary>
    public const long CountMax = 10_000;

    public static ResourceKey KeyOf(string account) => new(ResourceKey.Global, Kind, account);

    /// <summary>The claim that lets no two accounts have a key of one id.</summary>
    public static string ClaimOf(string accessKeyId) => $"access-key/{accessKeyId}";
}

/// <summary>An access key. Its text never shows its secret: commands and states end up in logs.</summary>
/// <param name="User">The RAM user whose key it is; null for the account's own.</param>
[GenerateSerializer, Immutable, Alias("cf.AccountKey")]
public sealed record AccountKey(
    [property: Id(0)] string Id,
    [property: Id(1)] string Secret,
    [property: Id(2)] bool Active,
    [property: Id(3)] string? User)
{
    public override string ToString() => $"{nameof(AccountKey)} {Id}";
}

/// <summary>A RAM role.</summary>
/// <param name="Trust">Accounts, and users as <c>acs:ram::ACCOUNT:user/NAME</c>.</param>
[GenerateSerializer, Immutable, Alias("cf.AccountRole")]
public sealed record AccountRole([property: Id(0)] string Name, [property: Id(1)] ImmutableArray<string> Trust);
