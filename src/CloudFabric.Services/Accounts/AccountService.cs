using System.Security.Cryptography;
using CloudFabric.Model.Accounts;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Accounts;

/// <summary>
/// What operators do to accounts while the fabric runs. A change is a commit of the account's row; it is in force in this process when the
/// call returns, in others within the feed's interval. A change may name the revision that it was made for.
/// </summary>
public sealed class AccountService(IGrainFactory grains, AccountView view, FileAccounts file)
{
    private const int RevisionLength = 16;
    private static readonly Call Operator = new("-", "accounts");

    /// <summary>All accounts in force, by their numbers, every acknowledged change among them.</summary>
    public async Task<IEnumerable<KnownAccount>> List()
    {
        await view.Refresh();
        return view.Accounts;
    }

    /// <summary>One account, every acknowledged change of it included.</summary>
    public async Task<Outcome<KnownAccount>> Find(string account)
    {
        if (!EntryRules.IsAccount(account))
        {
            return AccountFaults.NotFound;
        }

        await view.Refresh([AccountState.KeyOf(account)]);
        return view.Find(account) is { } found ? found : AccountFaults.NotFound;
    }

    /// <summary>Makes or replaces an account, by the rules of the accounts file; a key that has no secret yet and is given none gets one.</summary>
    public async Task<Outcome<KnownAccount>> Put(string account, AccountEntry entry, string? expected = null)
    {
        var collector = new AccountCollector(makesSecrets: true);
        collector.Add(entry with { Account = entry.Account ?? account }, "account");
        if (entry.Account is { } other && other != account)
        {
            collector.Mistakes.Add($"account: the path says '{account}', the body '{other}'");
        }

        if (collector.Mistakes.Count > 0)
        {
            return AccountFaults.Invalid(collector.Told);
        }

        var wanted = collector.Accounts.Single();
        return await FindTaken(wanted) is { } taken
            ? AccountFaults.KeyTaken(taken)
            : await Execute(account, new PutAccount(wanted, [.. collector.Made]) { Expected = expected });
    }

    public Task<Outcome<KnownAccount>> Delete(string account, string? expected = null) => Execute(account, new DeleteAccount { Expected = expected });

    public Task<Outcome<KnownAccount>> DeleteKey(string account, string keyId, string? expected = null) =>
        Execute(account, new DeleteAccountKey(keyId) { Expected = expected });

    /// <summary>A key that the file has, unless the account has had it all along and may be written back with it.</summary>
    private async Task<string?> FindTaken(AccountState wanted)
    {
        var shared = wanted.Keys.Select(key => key.Id).Where(file.HasKey).ToList();
        return shared.Count == 0 || file.Has(wanted.Account)
            ? null
            : shared.Except((await Find(wanted.Account)).Value?.Hidden ?? []).FirstOrDefault();
    }

    private async Task<Outcome<KnownAccount>> Execute(string account, AccountCommand command)
    {
        if (!EntryRules.IsAccount(account))
        {
            return AccountFaults.NotFound;
        }

        if (file.Has(account))
        {
            return AccountFaults.ReadOnly;
        }

        var key = AccountState.KeyOf(account);
        var done = await grains.GetGrain<IAccountGrain>(key.ToString())
            .Execute(command with { Revision = RandomNumberGenerator.GetHexString(RevisionLength) }, Operator);
        if (done.Failed(out var fault, out var result))
        {
            return fault;
        }

        await view.TryRefresh(key);
        return file.Know(result.State) with { Made = result.Made };
    }
}
