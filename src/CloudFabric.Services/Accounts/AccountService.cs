using System.Collections.Immutable;
using CloudFabric.Model.Accounts;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Accounts;

/// <summary>
/// What operators do to accounts while the fabric runs. A change is a commit of the account's row; it is in force in this process when the
/// call returns, in others within the feed's interval.
/// </summary>
public sealed class AccountService(IGrainFactory grains, AccountView view, FileAccounts file)
{
    private static readonly Call Operator = new("-", "accounts");

    /// <summary>All accounts in force, by their numbers, every acknowledged change among them.</summary>
    public async Task<ImmutableArray<KnownAccount>> List()
    {
        await view.Refresh();
        return view.Accounts;
    }

    public async Task<Outcome<KnownAccount>> Find(string account) =>
        (await List()).FirstOrDefault(known => known.State.Account == account) is { } found ? found : AccountFaults.NotFound;

    /// <summary>Makes or replaces an account, by the rules of the accounts file; a key that has no secret yet and is given none gets one.</summary>
    public async Task<Outcome<AccountResult>> Put(string account, AccountEntry entry)
    {
        var collector = new AccountCollector(makesSecrets: true);
        collector.Add(entry with { Account = entry.Account ?? account }, "account");
        if (entry.Account is { } other && other != account)
        {
            collector.Mistakes.Add($"account: the path says '{account}', the body '{other}'");
        }

        if (collector.Mistakes.Count > 0)
        {
            return AccountFaults.Invalid(collector.Mistakes);
        }

        var wanted = collector.Accounts.Single();
        return file.Has(account) ? AccountFaults.ReadOnly
            : wanted.Keys.FirstOrDefault(key => file.HasKey(key.Id)) is { } taken ? AccountFaults.KeyTaken(taken.Id)
            : await Execute(account, new PutAccount(wanted, [.. collector.Made]));
    }

    public Task<Outcome<AccountResult>> Delete(string account) => Change(account, new DeleteAccount());

    public Task<Outcome<AccountResult>> DeleteKey(string account, string keyId) => Change(account, new DeleteAccountKey(keyId));

    private async Task<Outcome<AccountResult>> Change(string account, AccountCommand command)
    {
        if ((await Find(account)).Failed(out var fault, out var known))
        {
            return fault;
        }

        return known.Source == AccountSource.Fabric ? await Execute(account, command) : AccountFaults.ReadOnly;
    }

    private async Task<Outcome<AccountResult>> Execute(string account, AccountCommand command)
    {
        var done = await grains.GetGrain<IAccountGrain>(AccountState.KeyOf(account).ToString()).Execute(command, Operator);
        if (done.Fault is null)
        {
            await view.Refresh();
        }

        return done;
    }
}
