using CloudFabric.Services.Accounts;

namespace CloudFabric.Services.Sts;

/// <summary>What a security token says: whoever signs with this temporary key acts as this session of a role, until an instant of real time.</summary>
public sealed record RoleSession(string KeyId, Identity Caller, DateTimeOffset Expires);
