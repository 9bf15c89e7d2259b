using CloudFabric.Model.Accounts;

namespace CloudFabric.Services.Accounts;

/// <summary>The account of every world, with its key and its role: key, secret and role are all called <c>test</c>.</summary>
internal static class BuiltInAccount
{
    public const string Number = AccountDirectory.DefaultAccount;

    private const string Name = "test";

    /// <summary>What is left of it beside accounts that may have a key or a role of the same name.</summary>
    public static AccountState Beside(IReadOnlyCollection<AccountState> others)
    {
        var hasKey = others.Any(other => other.Keys.Any(key => key.Id == Name));
        var hasRole = others.Any(other => other.Account == Number && other.Roles.Any(role => role.Name.Equals(Name, StringComparison.OrdinalIgnoreCase)));
        return new AccountState(
            Number, hasKey ? [] : [new AccountKey(Name, Name, true, null)], [], hasRole ? [] : [new AccountRole(Name, [Number])]);
    }
}
