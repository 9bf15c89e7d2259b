using System.Security.Cryptography;
using CloudFabric.Model.Accounts;

namespace CloudFabric.Services.Accounts;

/// <summary>
/// Collects accounts out of entries, of one accounts file or of one call of the fabric API, and what is wrong with them. It stops after
/// <see cref="MistakesMax"/> mistakes, and looks at nothing that there is too much of.
/// </summary>
/// <param name="makesSecrets">Whether a key may come without a secret and gets one.</param>
internal sealed class AccountCollector(bool makesSecrets = false)
{
    private const int MistakesMax = 100;
    private const int SecretLength = 30;
    private const string SecretLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly HashSet<string> _keyIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roleArns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AccountState> _accounts = [];

    public List<string> Mistakes { get; } = [];

    /// <summary>There are so many mistakes that no more are looked for.</summary>
    public bool IsFull => Mistakes.Count >= MistakesMax;

    /// <summary>All mistakes as one text.</summary>
    public string Told => string.Join("; ", Mistakes) + (IsFull ? "; and maybe more" : "");

    /// <summary>The ids of keys that came without a secret.</summary>
    public List<string> Made { get; } = [];

    public IReadOnlyCollection<AccountState> Accounts => _accounts.Values;

    public void Add(AccountEntry? entry, string place)
    {
        var account = entry?.Account ?? "";
        Note(place, EntryRules.IsAccount(account) ? null : $"the account must have 16 digits, not '{account}'");
        if (entry is not ({ Keys.Count: > 0 } or { Users.Count: > 0 } or { Roles.Count: > 0 }))
        {
            Note(place, "it has no keys, users or roles");
            return;
        }

        var state = _accounts.GetValueOrDefault(account) ?? new AccountState(account, [], [], []);
        if (HasTooMuch(state, entry))
        {
            Note(place, EntryRules.Counts);
            return;
        }

        state = AddKeys(state, entry.Keys, null, place);
        for (var i = 0; i < entry.Users?.Count && !IsFull; i++)
        {
            state = AddUser(state, entry.Users[i], $"{place}.users[{i}]");
        }

        for (var i = 0; i < entry.Roles?.Count && !IsFull; i++)
        {
            state = AddRole(state, entry.Roles[i], $"{place}.roles[{i}]");
        }

        _accounts[account] = state;
    }

    private static bool HasTooMuch(AccountState had, AccountEntry more)
    {
        var keys = (more.Keys?.Count ?? 0) + (long)(more.Users?.Sum(user => (long)(user?.Keys?.Count ?? 0)) ?? 0);
        return had.Keys.Length + keys > EntryRules.KeysMax
            || had.Users.Length + (more.Users?.Count ?? 0) > EntryRules.NamesMax
            || had.Roles.Length + (more.Roles?.Count ?? 0) > EntryRules.NamesMax;
    }

    private AccountState AddKeys(AccountState state, List<KeyEntry?>? keys, string? user, string place)
    {
        var added = new List<AccountKey>();
        for (var i = 0; i < keys?.Count && !IsFull; i++)
        {
            var key = keys[i];
            if (CheckKey(key) is { } mistake)
            {
                Note($"{place}.keys[{i}]", mistake);
                continue;
            }

            var isMade = string.IsNullOrEmpty(key!.Secret);
            added.Add(new AccountKey(key.Id!, isMade ? RandomNumberGenerator.GetString(SecretLetters, SecretLength) : key.Secret!, key.Active, user));
            Made.AddRange(isMade ? [key.Id!] : []);
        }

        return state with { Keys = [.. state.Keys, .. added] };
    }

    private string? CheckKey(KeyEntry? key) =>
        EntryRules.CheckKey(key, needsSecret: !makesSecrets) ?? (_keyIds.Add(key!.Id!) ? null : $"the id '{key.Id}' is used twice");

    private AccountState AddUser(AccountState state, UserEntry? user, string place)
    {
        Note(place, EntryRules.CheckName(user?.Name));
        var name = user?.Name ?? "";
        return AddKeys(state.Users.Contains(name) ? state : state with { Users = state.Users.Add(name) }, user?.Keys, name, place);
    }

    private AccountState AddRole(AccountState state, RoleEntry? entry, string place)
    {
        Note(place, EntryRules.CheckName(entry?.Name));
        var trusted = entry?.Trust ?? [state.Account];
        if (trusted.Count > EntryRules.TrustMax)
        {
            Note(place, $"a role trusts at most {EntryRules.TrustMax}");
            return state;
        }

        foreach (var other in trusted.Where(other => !EntryRules.IsTrusted(other)))
        {
            Note(place, $"a trusted account must have 16 digits, not '{other}'");
        }

        var role = new RamRole(state.Account, entry?.Name ?? "", [.. trusted.OfType<string>()]);
        Note(place, _roleArns.Add(role.Arn) ? null : $"the account has two roles '{role.Name}'");
        return state with { Roles = state.Roles.Add(new AccountRole(role.Name, [.. role.Trusted])) };
    }

    private void Note(string place, string? mistake)
    {
        if (mistake is not null && !IsFull)
        {
            Mistakes.Add($"{place}: {mistake}");
        }
    }
}
