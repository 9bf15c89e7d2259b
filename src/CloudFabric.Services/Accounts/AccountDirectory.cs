using System.Collections.Frozen;
using CloudFabric.Model.Accounts;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Accounts;

/// <summary>The access keys and roles that are in force and the accounts behind them: an immutable snapshot.</summary>
public sealed class AccountDirectory
{
    /// <summary>The account of the built-in key, and of requests without any key.</summary>
    public const string DefaultAccount = "1000000000000001";

    /// <summary>Derived accounts start here, away from the built-in one.</summary>
    private const ulong FirstDerived = 2_000_000_000_000_000;

    private const ulong DerivedCount = 8_000_000_000_000_000;

    private static readonly Identity Default = new(DefaultAccount);

    private readonly FrozenDictionary<string, AccessKey> _keys;
    private readonly FrozenDictionary<string, RamRole> _roles;

    /// <param name="accounts">In force together: no two have a key of the same id.</param>
    public AccountDirectory(IReadOnlyCollection<AccountState> accounts)
    {
        _keys = (
            from account in accounts
            from key in account.Keys
            select new AccessKey(key.Id, key.Secret, new Identity(account.Account) { User = key.User }, key.Active)).ToFrozenDictionary(key => key.Id, StringComparer.Ordinal);
        _roles = (
            from account in accounts
            from role in account.Roles
            select new RamRole(account.Account, role.Name, role.Trust)).ToFrozenDictionary(role => role.Arn, StringComparer.OrdinalIgnoreCase);
    }

    public AccessKey? Find(string accessKeyId) => _keys.GetValueOrDefault(accessKeyId);

    /// <summary>The role, whose name is known in any case.</summary>
    public RamRole? FindRole(string arn) => _roles.GetValueOrDefault(arn);

    /// <summary>The caller where keys are not verified: an unknown key has an account of its own, the same one in every world and process.</summary>
    public Identity CallerOf(string? accessKeyId) => accessKeyId switch
    {
        null or "" => Default,
        _ when Find(accessKeyId) is { } key => key.Owner,
        _ => new Identity((FirstDerived + (SeededHash.Number(0, "account", accessKeyId) % DerivedCount)).ToString()),
    };
}
