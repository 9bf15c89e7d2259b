using System.Collections.Immutable;
using CloudFabric.Model.Hardware;

namespace CloudFabric.Model.Disks;

/// <summary>What an account may have of disks, and what there is of storage. Travels with each command that takes more.</summary>
/// <param name="CapacityGib">Of one category in one data center.</param>
/// <param name="Disks">In one region.</param>
[GenerateSerializer, Immutable, Alias("cf.DiskQuotas")]
public sealed record DiskQuotas(
    [property: Id(0)] long CapacityGib,
    [property: Id(1)] long Disks)
{
    /// <summary>What the pools of the region hold. A pool that is not named has no bound here.</summary>
    [Id(2)]
    public ImmutableArray<PoolSize> Pools { get; init; } = [];
}
