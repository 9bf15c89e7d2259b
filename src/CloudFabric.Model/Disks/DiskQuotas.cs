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
    // Reading the bytes of a message of before there were pools leaves the field as it is without its initializer.
    [Id(2)]
    private readonly ImmutableArray<PoolSize> _pools = [];

    /// <summary>What the pools of the region hold. A pool that is not named has no bound here.</summary>
    public ImmutableArray<PoolSize> Pools
    {
        get => _pools.IsDefault ? [] : _pools;
        init => _pools = value;
    }
}
