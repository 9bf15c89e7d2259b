namespace CloudFabric.Model.Hardware;

/// <summary>A storage pool by name: where a disk, or one copy of it, lies.</summary>
/// <param name="ZoneId">The data center.</param>
/// <param name="Pool">The pool in it.</param>
[GenerateSerializer, Immutable, Alias("cf.PoolPlace")]
public sealed record PoolPlace([property: Id(0)] string ZoneId, [property: Id(1)] string Pool)
{
    public string Counter => CapacityCounters.PoolGib(ZoneId, Pool);
}

/// <summary>How much a pool holds, as the taker's world says.</summary>
/// <param name="Place">The pool.</param>
/// <param name="CapacityGib">What all its disks can have together.</param>
[GenerateSerializer, Immutable, Alias("cf.PoolSize")]
public sealed record PoolSize([property: Id(0)] PoolPlace Place, [property: Id(1)] long CapacityGib);
