using System.Collections.Immutable;

namespace CloudFabric.Model.Hardware;

/// <summary>Storage of a data center that disks of some categories share.</summary>
/// <param name="Name">Unique in its data center.</param>
/// <param name="Categories">The disk categories that lie in it; a category lies in one pool of a data center.</param>
/// <param name="CapacityGib">What all its disks can have together. It only grows.</param>
[GenerateSerializer, Immutable, Alias("cf.StoragePool")]
public sealed record StoragePool(
    [property: Id(0)] string Name,
    [property: Id(1)] ImmutableArray<string> Categories,
    [property: Id(2)] long CapacityGib);

/// <summary>The ports by which a data center hangs on the others.</summary>
/// <param name="Count">How many.</param>
/// <param name="Gbps">Gbit/s of each.</param>
[GenerateSerializer, Immutable, Alias("cf.TrunkPorts")]
public sealed record TrunkPorts([property: Id(0)] int Count, [property: Id(1)] int Gbps);
