using System.Text.RegularExpressions;

namespace CloudFabric.Services.Accounts;

/// <summary>Collects keys and roles out of the entries of one accounts file, and what is wrong with them.</summary>
internal sealed partial class AccountCollector
{
    private readonly Dictionary<string, AccessKey> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RamRole> _roles = new(StringComparer.OrdinalIgnoreCase);

    public List<string> Mistakes { get; } = [];

    public IEnumerable<AccessKey> Keys => _keys.Values;

    public IEnumerable<RamRole> Roles => _roles.Values;

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

        AddKeys(entry?.Keys, new Identity(account), place);
        for (var i = 0; i < entry?.Users?.Count; i++)
        {
            AddUser(entry.Users[i], account, $"{place}.users[{i}]");
        }

        for (var i = 0; i < entry?.Roles?.Count; i++)
        {
            AddRole(entry.Roles[i], account, $"{place}.roles[{i}]");
        }
    }

    private void AddKeys(List<KeyEntry?>? keys, Identity owner, string place)
    {
        for (var i = 0; i < keys?.Count; i++)
        {
            var key = keys[i];
            var where = $"{place}.keys[{i}]";
            if (string.IsNullOrEmpty(key?.Id) || string.IsNullOrEmpty(key.Secret))
            {
                Mistakes.Add($"{where}: a key needs an id and a secret");
            }
            else if (AccessKey.IsTemporary(key.Id))
            {
                Mistakes.Add($"{where}: only temporary keys begin with {AccessKey.TemporaryPrefix}");
            }
            else if (!_keys.TryAdd(key.Id, new AccessKey(key.Id, key.Secret, owner, key.Active)))
            {
                Mistakes.Add($"{where}: the id '{key.Id}' is used twice");
            }
        }
    }

    private void AddUser(UserEntry? user, string account, string place)
    {
        CheckName(user?.Name, place);
        AddKeys(user?.Keys, new Identity(account) { User = user?.Name }, place);
    }

    private void AddRole(RoleEntry? entry, string account, string place)
    {
        CheckName(entry?.Name, place);
        var trusted = entry?.Trust ?? [account];
        Mistakes.AddRange(
            from other in trusted
            where other is null || !Account().IsMatch(other)
            select $"{place}: a trusted account must have 16 digits, not '{other}'");
        var role = new RamRole(account, entry?.Name ?? "", [.. trusted.OfType<string>()]);
        if (!_roles.TryAdd(role.Arn, role))
        {
            Mistakes.Add($"{place}: the account has two roles '{role.Name}'");
        }
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

    [GeneratedRegex(@"^[A-Za-z0-9.@_-]{1,64}\z")]
    private static partial Regex Name();
}
