namespace CloudFabric.Model.Hardware;

/// <summary>Racks that are all alike, one after the other in their data center.</summary>
/// <param name="Chip">What the hosts are built with, for example <c>intel-sapphire-rapids</c>: types ask for it by name.</param>
/// <param name="Racks">How many, at least one.</param>
/// <param name="HostsPerRack">Hosts of each rack, at least one.</param>
/// <param name="Vcpus">Threads of a host that instances can have.</param>
/// <param name="MemoryGib">Memory of a host that instances can have.</param>
/// <param name="Gpus">Graphics cards of a host.</param>
/// <param name="OsImage">What the hosts run.</param>
[GenerateSerializer, Immutable, Alias("cf.RackGroup")]
public sealed record RackGroup(
    [property: Id(0)] string Chip,
    [property: Id(1)] int Racks,
    [property: Id(2)] int HostsPerRack,
    [property: Id(3)] int Vcpus,
    [property: Id(4)] int MemoryGib,
    [property: Id(5)] int Gpus,
    [property: Id(6)] string OsImage)
{
    /// <summary>What an empty host has.</summary>
    public HostRoom Host => new(Vcpus, MemoryGib * 1024L, Gpus);
}
