namespace CloudFabric.Services.Accounts;

/// <summary>A RAM role: what others may become for a while. Immutable.</summary>
/// <param name="Trusted">Who may assume it: everybody of an account, or one user, <c>acs:ram::ACCOUNT:user/NAME</c>.</param>
public sealed record RamRole(string Account, string Name, IReadOnlyList<string> Trusted)
{
    public string Arn => $"acs:ram::{Account}:role/{Name}";

    public bool Trusts(Identity caller) =>
        Trusted.Contains(caller.Account) || (caller.User is { } user && Trusted.Contains($"acs:ram::{caller.Account}:user/{user}"));
}
