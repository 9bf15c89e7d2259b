using System.Collections.Frozen;
using System.Collections.Immutable;
using CloudFabric.Model.Accounts;

namespace CloudFabric.Services.Accounts;

/// <summary>The accounts of the accounts file of this process; none without one.</summary>
public sealed record FileAccounts(ImmutableArray<AccountState> Accounts)
{
    private readonly FrozenSet<string> _numbers = Accounts.Select(known => known.Account).ToFrozenSet();
    private readonly FrozenSet<string> _keyIds = Accounts.SelectMany(known => known.Keys, (_, key) => key.Id).ToFrozenSet();

    public bool Has(string account) => _numbers.Contains(account);

    public bool HasKey(string accessKeyId) => _keyIds.Contains(accessKeyId);

    /// <summary>
    /// All accounts in force, by their numbers. An account of the file is the file's alone, whatever a row says of it; a key of the file
    /// belongs to the file's account, whichever row has one of that id. The built-in key and role are there unless something has their names.
    /// </summary>
    public ImmutableArray<KnownAccount> Join(IEnumerable<AccountState> rows)
    {
        var known = Accounts.Select(state => new KnownAccount(state, AccountSource.File))
            .Concat(rows.Where(row => !Has(row.Account)).Select(row => new KnownAccount(WithoutKeysOfTheFile(row), AccountSource.Fabric)))
            .ToList();
        var isBuiltInAlone = known.All(one => one.State.Account != BuiltInAccount.Number);
        var builtIn = BuiltInAccount.Beside([.. known.Select(one => one.State)]);
        return
        [
            .. (isBuiltInAlone ? known.Append(new KnownAccount(builtIn, AccountSource.BuiltIn)) : known.Select(one => With(builtIn, one)))
                .OrderBy(one => one.State.Account, StringComparer.Ordinal),
        ];
    }

    private AccountState WithoutKeysOfTheFile(AccountState row) => row with { Keys = row.Keys.RemoveAll(key => HasKey(key.Id)) };

    private static KnownAccount With(AccountState builtIn, KnownAccount one) => one.State.Account != builtIn.Account
        ? one
        : one with { State = one.State with { Keys = [.. one.State.Keys, .. builtIn.Keys], Roles = [.. one.State.Roles, .. builtIn.Roles] } };
}
