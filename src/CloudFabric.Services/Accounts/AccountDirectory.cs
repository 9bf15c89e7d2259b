using System.Collections.Immutable;
using CloudFabric.Model.Accounts;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Accounts;

/// <summary>The access keys and roles that are in force and the accounts behind them: an immutable snapshot.</summary>
public sealed class AccountDirectory
{
    /// <summary>The account of the built-in key, and of requests without any key.</summary>
    public const string DefaultAccount = BuiltInAccount.Number;

    /// <summary>Derived accounts start here, away from the built-in one.</summary>
    private const ulong FirstDerived = 2_000_000_000_000_000;

    private const ulong DerivedCount = 8_000_000_000_000_000;

    private static readonly Identity Default = new(DefaultAccount);

    private readonly ImmutableDictionary<string, AccessKey> _keys;
    private readonly ImmutableDictionary<string, RamRole> _roles;

    /// <param name="accounts">In force together: no two have a key of the same id.</param>
    public AccountDirectory(IReadOnlyCollection<AccountState> accounts)
        : this(
            KeysOf(accounts).ToImmutableDictionary(StringComparer.Ordinal),
            RolesOf(accounts).ToImmutableDictionary(StringComparer.OrdinalIgnoreCase))
    {
    }

    private AccountDirectory(ImmutableDictionary<string, AccessKey> keys, ImmutableDictionary<string, RamRole> roles) => (_keys, _roles) = (keys, roles);

    /// <summary>
    /// The same with other accounts in place of some. A key may have moved between accounts that are heard of one after the other: whoever
    /// came with it last has it.
    /// </summary>
    public AccountDirectory Replace(IReadOnlyCollection<AccountState> gone, IReadOnlyCollection<AccountState> come)
    {
        var lost = KeysOf(gone).Where(pair => Find(pair.Key)?.Owner.Account == pair.Value.Owner.Account);
        var keys = _keys.RemoveRange(lost.Select(pair => pair.Key)).ToBuilder();
        foreach (var (id, key) in KeysOf(come))
        {
            // Setting an item would keep the old key, for keys are equal by their ids.
            keys.Remove(id);
            keys.Add(id, key);
        }

        return new AccountDirectory(
            keys.ToImmutable(),
            _roles.RemoveRange(RolesOf(gone).Select(pair => pair.Key)).SetItems(RolesOf(come)));
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

    private static IEnumerable<KeyValuePair<string, AccessKey>> KeysOf(IReadOnlyCollection<AccountState> accounts) =>
        from account in accounts
        from key in account.Keys
        select KeyValuePair.Create(key.Id, new AccessKey(key.Id, key.Secret, new Identity(account.Account) { User = key.User }, key.Active));

    private static IEnumerable<KeyValuePair<string, RamRole>> RolesOf(IReadOnlyCollection<AccountState> accounts) =>
        from account in accounts
        from role in account.Roles
        let made = new RamRole(account.Account, role.Name, role.Trust)
        select KeyValuePair.Create(made.Arn, made);
}
