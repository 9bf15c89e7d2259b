using CloudFabric.Model.Hardware;

namespace CloudFabric.Services.Capacity;

/// <summary>A question for hosts.</summary>
/// <param name="ZoneId">The data center.</param>
/// <param name="InstanceType">The official name of the type.</param>
/// <param name="Count">How many instances, at least one.</param>
/// <param name="Seed">Where to begin: a hash of the identity of the call, so that the same call chooses alike.</param>
public sealed record PlacementRequest(string ZoneId, string InstanceType, int Count, ulong Seed)
{
    /// <summary>With fewer places than this the answer is "sold out"; null for all of <see cref="Count"/>.</summary>
    public int? MinCount { get; init; }

    public Spread Spread { get; init; } = Spread.Free;
}
