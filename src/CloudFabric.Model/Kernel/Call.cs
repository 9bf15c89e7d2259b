namespace CloudFabric.Model.Kernel;

/// <summary>Who asks, and how: travels with a command to its grain.</summary>
/// <param name="Account">The caller's account.</param>
/// <param name="RequestId">The request that this call belongs to: for logs, and the identity of what it creates without a token.</param>
[GenerateSerializer, Immutable, Alias("cf.Call")]
public sealed record Call(
    [property: Id(0)] string Account,
    [property: Id(1)] string RequestId)
{
    /// <summary>The claim of the client token, or of a step of a persisted operation; null without one.</summary>
    [Id(2)]
    public string? Token { get; init; }

    /// <summary>
    /// The persisted operation that this call is a step of: the call takes effect only while the operation's row is there, and its token
    /// lasts as long. Null for any other call, whose token lasts a day.
    /// </summary>
    [Id(6)]
    public ResourceKey? Operation { get; init; }

    /// <summary>A hash of the business parameters: the same token with another question is an error.</summary>
    [Id(3)]
    public string Question { get; init; } = "";

    /// <summary>Check everything, commit nothing.</summary>
    [Id(4)]
    public bool DryRun { get; init; }

    /// <summary>
    /// The resource is expected not to exist, because its key has just been derived: the grain need not look before it decides. Where it
    /// does exist, the commit finds out and the call is decided again.
    /// </summary>
    [Id(5)]
    public bool IsForNew { get; init; }
}
