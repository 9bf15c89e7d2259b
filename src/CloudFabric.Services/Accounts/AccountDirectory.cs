namespace CloudFabric.Services.Accounts;

/// <summary>An access key: who signs with it, and what with.</summary>
public sealed record AccessKey(string Id, string Secret, string Account, bool Active = true);
