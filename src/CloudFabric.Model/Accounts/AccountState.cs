using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Accounts;

/// <summary>An account with its keys, RAM users and RAM roles: a row of the fabric, or an entry of the accounts file.</summary>
/// <param name="Account">16 digits.</param>
/// <param name="Keys">Those of the account itself and of its users.</param>
/// <param name="Users">Names, each once.</param>
/// <param name="Revision">Another one after each change, and unique; null in the file, and in rows older than revisions.</param>
[GenerateSerializer, Immutable, Alias("cf.AccountState")]
public sealed record AccountState(
    [property: Id(0)] string Account,
    [property: Id(1)] ImmutableArray<AccountKey> Keys,
    [property: Id(2)] ImmutableArray<string> Users,
    [property: Id(3)] ImmutableArray<AccountRole> Roles,
    [property: Id(4)] string? Revision = null)
{
    public const string Kind = "account";

    /// <summary>Who owns the rows: the fabric, so that one list has them all.</summary>
    public const string Owner = "-";

    /// <summary>Stands for the revision of a row that is older than revisions.</summary>
    public const string NoRevision = "none";

    /// <summary>How many accounts a fabric keeps at most.</summary>
    public const long CountMax = 10_000;

    /// <summary>How many keys all these accounts have together at most.</summary>
    public const long KeyCountMax = 100_000;

    /// <summary>How many keys all accounts have together.</summary>
    public static readonly string KeyCounter = Counters.Quota(Owner, ResourceKey.Global, "access-key");

    public static ResourceKey KeyOf(string account) => new(ResourceKey.Global, Kind, account);

    /// <summary>The claim that lets no two accounts have a key of one id.</summary>
    public static string ClaimOf(string accessKeyId) => $"access-key/{accessKeyId}";

    /// <summary>Whether both have the same, in the same order, whatever their revisions are.</summary>
    public bool HasWhat(AccountState other) =>
        Keys.SequenceEqual(other.Keys) && Users.SequenceEqual(other.Users)
        && Roles.Length == other.Roles.Length && Roles.Zip(other.Roles).All(pair => pair.First.Name == pair.Second.Name && pair.First.Trust.SequenceEqual(pair.Second.Trust));
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
