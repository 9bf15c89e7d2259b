using System.Text.RegularExpressions;

namespace CloudFabric.Services.Accounts;

/// <summary>What the parts of an account look like. Mistakes never hold a secret.</summary>
internal static partial class EntryRules
{
    public const int KeysMax = 1000;
    public const int NamesMax = 1000;
    public const int TrustMax = 100;

    public static readonly string Counts = $"an account has at most {KeysMax} keys, {NamesMax} users and {NamesMax} roles";

    public static bool IsAccount(string account) => Account().IsMatch(account);

    public static bool IsTrusted(string? other) => other is not null && Trusted().IsMatch(other);

    /// <summary>What is wrong with the name of a user or a role, else null.</summary>
    public static string? CheckName(string? name) => Name().IsMatch(name ?? "") ? null : $"a name has 1 to 64 letters, digits and .@_-, not '{name}'";

    /// <summary>What is wrong with a key, else null.</summary>
    public static string? CheckKey(KeyEntry? key, bool needsSecret) => key switch
    {
        { Id: null or "" } or null => needsSecret ? "a key needs an id and a secret" : "a key needs an id",
        { Secret: null or "" } when needsSecret => "a key needs an id and a secret",
        _ when AccessKey.IsTemporary(key.Id) => $"only temporary keys begin with {AccessKey.TemporaryPrefix}",
        _ when !KeyId().IsMatch(key.Id) => "the id of a key has 1 to 128 letters, digits and ._-",
        { Secret: { Length: > 0 } secret } when !Secret().IsMatch(secret) => "a secret has 1 to 128 visible ASCII characters",
        _ => null,
    };

    [GeneratedRegex(@"^[0-9]{16}\z")]
    private static partial Regex Account();

    [GeneratedRegex(@"^(acs:ram::[0-9]{16}:user/[A-Za-z0-9.@_-]{1,64}|[0-9]{16})\z")]
    private static partial Regex Trusted();

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,128}\z")]
    private static partial Regex KeyId();

    [GeneratedRegex(@"^[!-~]{1,128}\z")]
    private static partial Regex Secret();

    [GeneratedRegex(@"^[A-Za-z0-9.@_-]{1,64}\z")]
    private static partial Regex Name();
}
