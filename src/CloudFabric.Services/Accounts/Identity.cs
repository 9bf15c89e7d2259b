using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Accounts;

/// <summary>Who calls: an account itself, a RAM user of it, or a session of a role of it. Immutable; everything is derived from these names.</summary>
public sealed record Identity(string Account)
{
    private const ulong IdCount = 100_000_000_000_000_000;

    /// <summary>The RAM user, or null.</summary>
    public string? User { get; init; }

    /// <summary>The role that is assumed, or null.</summary>
    public string? Role { get; init; }

    /// <summary>What the session of the role was called by who began it.</summary>
    public string Session { get; init; } = "";

    /// <summary>18 digits, the same in every world.</summary>
    public static string UserId(string account, string user) => $"2{Digits("user", account, user)}";

    /// <summary>18 digits, the same in every world. Case makes no difference to the name of a role.</summary>
    public static string RoleId(string account, string role) => $"3{Digits("role", account, role.ToLowerInvariant())}";

    private static string Digits(string kind, string account, string name) =>
        (SeededHash.Number(0, kind, account, name) % IdCount).ToString("D17");
}
