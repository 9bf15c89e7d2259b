namespace CloudFabric.Model.Accounts;

/// <summary>
/// The account of every world, with its key and its role: key, secret and role are all called <c>test</c>. It is what the account has as
/// long as nothing has been put in its place; its key's id belongs to it and to no other row.
/// </summary>
public static class BuiltInAccount
{
    public const string Number = "1000000000000001";

    /// <summary>The revision of an account that nobody has changed.</summary>
    public const string Revision = "built-in";

    /// <summary>The name of its key and of its role.</summary>
    public const string Name = "test";

    public static readonly AccountState State = new(
        Number, [new AccountKey(Name, Name, true, null)], [], [new AccountRole(Name, [Number])], Revision);

    /// <summary>What an account has that has no row: null for all but this one.</summary>
    public static AccountState? Of(string account) => account == Number ? State : null;

    /// <summary>The key's id is kept for this account, and the account is another one.</summary>
    public static bool Reserves(string keyId, string account) => keyId == Name && account != Number;
}
