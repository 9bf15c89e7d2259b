using System.Text.Json;

namespace CloudFabric.Services.Accounts;

/// <summary>
/// Reads the accounts file, a list of <c>{ "account": "16 digits", "keys": […], "users": […], "roles": […] }</c>. A key is
/// <c>{ "id", "secret", "active" }</c>, a user <c>{ "name", "keys" }</c>, a role <c>{ "name", "trust": [accounts and users] }</c>.
/// All mistakes are told at once, none of them with a secret.
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
    public static FileAccounts Parse(string text)
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

        var collected = new AccountCollector();
        for (var i = 0; i < accounts?.Count; i++)
        {
            collected.Add(accounts[i], $"[{i}]");
        }

        return collected.Mistakes.Count == 0
            ? new FileAccounts([.. collected.Accounts])
            : throw new FormatException("The accounts file has mistakes: " + string.Join("; ", collected.Mistakes));
    }
}
