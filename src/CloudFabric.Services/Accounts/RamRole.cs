namespace CloudFabric.Services.Accounts;

/// <summary>A RAM role: what others may become for a while. Read at start, immutable.</summary>
/// <param name="TrustedAccounts">Who may assume it: everybody of these accounts.</param>
public sealed record RamRole(string Account, string Name, IReadOnlyList<string> TrustedAccounts)
{
    public string Arn => $"acs:ram::{Account}:role/{Name}";

    public bool Trusts(Identity caller) => TrustedAccounts.Contains(caller.Account);
}
