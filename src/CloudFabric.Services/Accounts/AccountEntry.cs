namespace CloudFabric.Services.Accounts;

/// <summary>An account as the accounts file and the fabric API have it.</summary>
public sealed record AccountEntry(string? Account, List<KeyEntry?>? Keys, List<UserEntry?>? Users, List<RoleEntry?>? Roles);

/// <summary>A key as it is written; its text does not show its secret.</summary>
public sealed record KeyEntry(string? Id, string? Secret, bool Active = true)
{
    public override string ToString() => $"{nameof(KeyEntry)} {Id}";
}

/// <summary>A RAM user as it is written.</summary>
public sealed record UserEntry(string? Name, List<KeyEntry?>? Keys);

/// <summary>A RAM role as it is written.</summary>
/// <param name="Trust">Accounts and ARNs of users; null for everybody of its own account.</param>
public sealed record RoleEntry(string? Name, List<string?>? Trust);
