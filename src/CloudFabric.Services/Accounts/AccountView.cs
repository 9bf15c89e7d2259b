using System.Collections.Immutable;
using CloudFabric.Model.Accounts;
using CloudFabric.Services.Settings;
using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Accounts;

/// <summary>The accounts in force in this process.</summary>
public interface IAccountView
{
    /// <summary>Null until the rows have been read: nobody can be told from a stranger yet.</summary>
    AccountDirectory? Current { get; }
}

/// <summary>The accounts of the file and of the rows, joined; follows the rows. One for the process.</summary>
public sealed class AccountView(StoreReader store, Serializer serializer, FileAccounts file)
    : RowFollower<AccountView.Joined>(store, AccountState.Owner, AccountState.Kind), IAccountView
{
    public AccountDirectory? Current => Snapshot?.Directory;

    /// <summary>By their numbers; none before the rows have been read.</summary>
    public ImmutableArray<KnownAccount> Accounts => Snapshot?.Accounts ?? [];

    protected override Joined Build(IReadOnlyList<StoredRow> rows, Joined? before)
    {
        var accounts = file.Join(rows.Select(row => serializer.Deserialize<AccountState>(row.State)!));
        return new Joined(accounts, new AccountDirectory([.. accounts.Select(known => known.State)]));
    }

    /// <summary>The same accounts as a list, and to be asked.</summary>
    public sealed record Joined(ImmutableArray<KnownAccount> Accounts, AccountDirectory Directory);
}
