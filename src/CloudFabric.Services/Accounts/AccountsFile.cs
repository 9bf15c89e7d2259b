using System.Text.Json;

namespace CloudFabric.Services.Accounts;

/// <summary>
/// Reads the accounts file: <c>[{ "account": "16 digits", "keys": [{ "id": "…", "secret": "…", "active": true }] }]</c>. All mistakes
/// are told at once, none of them with a secret.
/// </summary>
public static class AccountsFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <exception cref="FormatException">The text is no such file; the message lists every mistake.</exception>
    public static IReadOnlyList<AccessKey> Parse(string text)
    {
        List<AccountEntry?>? accounts;
        try
        {
            accounts = JsonSerializer.Deserialize<List<AccountEntry?>>(text, Json);
        }
        catch (JsonException malformed)
        {
            throw new FormatException($"The accounts file is not the expected JSON: {malformed.Path}, line {malformed.LineNumber + 1}.");
        }

        var mistakes = new List<string>();
        var keys = new Dictionary<string, AccessKey>(StringComparer.Ordinal);
        for (var i = 0; i < accounts?.Count; i++)
        {
            Add(accounts[i], $"[{i}]", keys, mistakes);
        }

        return mistakes.Count == 0 ? [.. keys.Values] : throw new FormatException("The accounts file has mistakes: " + string.Join("; ", mistakes));
    }

    private static void Add(AccountEntry? entry, string place, Dictionary<string, AccessKey> keys, List<string> mistakes)
    {
        var account = entry?.Account ?? "";
        if (account.Length != 16 || !account.All(char.IsAsciiDigit))
        {
            mistakes.Add($"{place}: the account must have 16 digits, not '{account}'");
        }

        if (entry?.Keys is not { Count: > 0 })
        {
            mistakes.Add($"{place}: it has no keys");
        }

        for (var i = 0; i < entry?.Keys?.Count; i++)
        {
            var key = entry.Keys[i];
            var where = $"{place}.keys[{i}]";
            if (string.IsNullOrEmpty(key?.Id) || string.IsNullOrEmpty(key.Secret))
            {
                mistakes.Add($"{where}: a key needs an id and a secret");
            }
            else if (!keys.TryAdd(key.Id, new AccessKey(key.Id, key.Secret, account, key.Active)))
            {
                mistakes.Add($"{where}: the id '{key.Id}' is used twice");
            }
        }
    }

    private sealed record AccountEntry(string? Account, List<KeyEntry?>? Keys);

    private sealed record KeyEntry(string? Id, string? Secret, bool Active = true);
}
