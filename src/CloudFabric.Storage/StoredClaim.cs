using CloudFabric.Model.Kernel;

namespace CloudFabric.Storage;

/// <summary>A claim as the store holds it: what the winner was asked, what it answered, and the row that holds it.</summary>
public sealed record StoredClaim(string Question, ReadOnlyMemory<byte> Answer, string Owner, DateTimeOffset? ExpiresAt);

/// <summary>A row whose time has come.</summary>
public sealed record DueRow(DateTimeOffset At, ResourceKey Key);
