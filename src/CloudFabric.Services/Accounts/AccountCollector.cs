using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CloudFabric.Model.Accounts;

namespace CloudFabric.Services.Accounts;

/// <summary>Collects accounts out of entries, of one accounts file or of one call of the fabric API, and what is wrong with them.</summary>
/// <param name="makesSecrets">Whether a key may come without a secret and gets one.</param>
internal sealed partial class AccountCollector(bool makesSecrets = false)
{
    private const int KeysMax = 1000;
    private const int NamesMax = 1000;
    private const int SecretLength = 30;
    private const string SecretLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly HashSet<string> _keyIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roleArns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AccountState> _accounts = [];

    public List<string> Mistakes { get; } = [];

    /// <summary>The ids of keys that came without a secret.</summary>
    public List<string> Made { get; } = [];

    public IReadOnlyCollection<AccountState> Accounts => _accounts.Values;

    public void Add(AccountEntry? entry, string place)
    {
        var account = entry?.Account ?? "";
        if (!Account().IsMatch(account))
        {
            Mistakes.Add($"{place}: the account must have 16 digits, not '{account}'");
        }

        if (entry is not ({ Keys.Count: > 0 } or { Users.Count: > 0 } or { Roles.Count: > 0 }))
        {
            Mistakes.Add($"{place}: it has no keys, users or roles");
        }

        var state = _accounts.GetValueOrDefault(account) ?? new AccountState(account, [], [], []);
        state = AddKeys(state, entry?.Keys, null, place);
        for (var i = 0; i < entry?.Users?.Count; i++)
        {
            state = AddUser(state, entry.Users[i], $"{place}.users[{i}]");
        }

        for (var i = 0; i < entry?.Roles?.Count; i++)
        {
            state = AddRole(state, entry.Roles[i], $"{place}.roles[{i}]");
        }

        if (state.Keys.Length > KeysMax || state.Users.Length > NamesMax || state.Roles.Length > NamesMax)
        {
            Mistakes.Add($"{place}: an account has at most {KeysMax} keys, {NamesMax} users and {NamesMax} roles");
        }

        _accounts[account] = state;
    }

    private AccountState AddKeys(AccountState state, List<KeyEntry?>? keys, string? user, string place)
    {
        var added = new List<AccountKey>();
        for (var i = 0; i < keys?.Count; i++)
        {
            var key = keys[i];
            if (CheckKey(key) is { } mistake)
            {
                Mistakes.Add($"{place}.keys[{i}]: {mistake}");
                continue;
            }

            var isMade = string.IsNullOrEmpty(key!.Secret);
            added.Add(new AccountKey(key.Id!, isMade ? RandomNumberGenerator.GetString(SecretLetters, SecretLength) : key.Secret!, key.Active, user));
            Made.AddRange(isMade ? [key.Id!] : []);
        }

        return state with { Keys = [.. state.Keys, .. added] };
    }

    private string? CheckKey(KeyEntry? key) => key switch
    {
        { Id: null or "" } or null => makesSecrets ? "a key needs an id" : "a key needs an id and a secret",
        { Secret: null or "" } when !makesSecrets => "a key needs an id and a secret",
        _ when AccessKey.IsTemporary(key.Id) => $"only temporary keys begin with {AccessKey.TemporaryPrefix}",
        _ when !KeyId().IsMatch(key.Id) => "the id of a key has 1 to 128 visible ASCII characters",
        _ when !_keyIds.Add(key.Id) => $"the id '{key.Id}' is used twice",
        _ => null,
    };

    private AccountState AddUser(AccountState state, UserEntry? user, string place)
    {
        CheckName(user?.Name, place);
        var name = user?.Name ?? "";
        return AddKeys(state.Users.Contains(name) ? state : state with { Users = state.Users.Add(name) }, user?.Keys, name, place);
    }

    private AccountState AddRole(AccountState state, RoleEntry? entry, string place)
    {
        CheckName(entry?.Name, place);
        var trusted = entry?.Trust ?? [state.Account];
        Mistakes.AddRange(
            from other in trusted
            where other is null || !Trusted().IsMatch(other)
            select $"{place}: a trusted account must have 16 digits, not '{other}'");
        var role = new RamRole(state.Account, entry?.Name ?? "", [.. trusted.OfType<string>()]);
        if (!_roleArns.Add(role.Arn))
        {
            Mistakes.Add($"{place}: the account has two roles '{role.Name}'");
        }

        return state with { Roles = state.Roles.Add(new AccountRole(role.Name, [.. role.Trusted])) };
    }

    private void CheckName(string? name, string place)
    {
        if (!Name().IsMatch(name ?? ""))
        {
            Mistakes.Add($"{place}: a name has 1 to 64 letters, digits and .@_-, not '{name}'");
        }
    }

    [GeneratedRegex(@"^[0-9]{16}\z")]
    private static partial Regex Account();

    [GeneratedRegex(@"^(acs:ram::[0-9]{16}:user/[A-Za-z0-9.@_-]{1,64}|[0-9]{16})\z")]
    private static partial Regex Trusted();

    [GeneratedRegex(@"^[!-~]{1,128}\z")]
    private static partial Regex KeyId();

    [GeneratedRegex(@"^[A-Za-z0-9.@_-]{1,64}\z")]
    private static partial Regex Name();
}
