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
    public IEnumerable<KnownAccount> Accounts => Snapshot?.Accounts.Values ?? [];

    public KnownAccount? Find(string account) => Snapshot?.Accounts.GetValueOrDefault(account);

    protected override Joined Build(IReadOnlyList<RowNews> changed, Joined? before)
    {
        var (accounts, directory) = before ?? Alone();
        var (builder, gone, come) = (accounts.ToBuilder(), new List<AccountState>(), new List<AccountState>());
        foreach (var (key, row) in changed.Where(news => !file.Has(news.Key.Id)))
        {
            if (builder.TryGetValue(key.Id, out var old))
            {
                gone.Add(old.InForce);
                builder.Remove(key.Id);
            }

            if ((row is null ? BuiltInAccount.Of(key.Id) : serializer.Deserialize<AccountState>(row.State)) is { } state)
            {
                var known = file.Know(state);
                come.Add(known.InForce);
                builder.Add(key.Id, known);
            }
        }

        return new Joined(builder.ToImmutable(), directory.Replace(gone, come));
    }

    private Joined Alone()
    {
        var accounts = file.Alone().ToImmutableSortedDictionary(known => known.State.Account, known => known, StringComparer.Ordinal);
        return new Joined(accounts, new AccountDirectory([.. accounts.Values.Select(known => known.InForce)]));
    }

    /// <summary>The same accounts by their numbers, and to be asked.</summary>
    public sealed record Joined(ImmutableSortedDictionary<string, KnownAccount> Accounts, AccountDirectory Directory);
}
