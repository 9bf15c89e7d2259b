using System.Collections.Frozen;
using System.Collections.Immutable;
using CloudFabric.Model.Accounts;

namespace CloudFabric.Services.Accounts;

/// <summary>
/// The accounts of the accounts file of this process, none without one, and what they mean for the others. An account of the file is the
/// file's alone, whatever a row says of it; a key of the file belongs to the file's account, whoever else has one of that id.
/// </summary>
public sealed class FileAccounts(ImmutableArray<AccountState> accounts)
{
    private readonly FrozenSet<string> _numbers = accounts.Select(one => one.Account).ToFrozenSet();
    private readonly FrozenSet<string> _keyIds = accounts.SelectMany(one => one.Keys, (_, key) => key.Id).ToFrozenSet();

    public bool Has(string account) => _numbers.Contains(account);

    public bool HasKey(string accessKeyId) => _keyIds.Contains(accessKeyId);

    /// <summary>What is in force where there are no rows.</summary>
    public IEnumerable<KnownAccount> Alone()
    {
        var ofFile = accounts.Select(one => new KnownAccount(one.Account == BuiltInAccount.Number ? WithBuiltIn(one) : one, AccountSource.File));
        return Has(BuiltInAccount.Number) ? ofFile : ofFile.Append(Know(BuiltInAccount.State));
    }

    /// <summary>An account that the file does not have.</summary>
    public KnownAccount Know(AccountState account) =>
        new(account, account.Revision == BuiltInAccount.Revision ? AccountSource.BuiltIn : AccountSource.Fabric)
        {
            Hidden = [.. account.Keys.Select(key => key.Id).Where(id => HasKey(id) || BuiltInAccount.Reserves(id, account.Account))],
        };

    /// <summary>The built-in key and role stay beside those of the file, unless the file has their names.</summary>
    private AccountState WithBuiltIn(AccountState account)
    {
        var hasRole = account.Roles.Any(role => role.Name.Equals(BuiltInAccount.Name, StringComparison.OrdinalIgnoreCase));
        return account with
        {
            Keys = HasKey(BuiltInAccount.Name) ? account.Keys : account.Keys.AddRange(BuiltInAccount.State.Keys),
            Roles = hasRole ? account.Roles : account.Roles.AddRange(BuiltInAccount.State.Roles),
        };
    }
}
