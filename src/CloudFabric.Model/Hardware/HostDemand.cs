using CloudFabric.Model.Catalogue;

namespace CloudFabric.Model.Hardware;

/// <summary>What an instance needs of its host.</summary>
/// <param name="Chip">The chip family that the host must have.</param>
/// <param name="Vcpus">Processors, at least one.</param>
/// <param name="MemoryMib">Memory.</param>
/// <param name="Gpus">Graphics cards.</param>
public sealed record HostDemand(string Chip, int Vcpus, int MemoryMib, int Gpus)
{
    public HostRoom Room => new(Vcpus, MemoryMib, Gpus);

    public static HostDemand Of(InstanceType type) => new(type.Family.Chip, type.Vcpus, type.MemoryMib, type.Gpus);

    /// <summary>True where an empty host of the racks could take it.</summary>
    public bool Fits(RackGroup racks) =>
        racks.Chip == Chip && Vcpus <= racks.Vcpus && MemoryMib <= racks.MemoryGib * 1024L && Gpus <= racks.Gpus;
}

/// <summary>What a host has left; it may be less than nothing where a counter says so.</summary>
public readonly record struct HostRoom(long Vcpus, long MemoryMib, long Gpus)
{
    public static readonly HostRoom None;

    public bool Fits(HostDemand demand) => demand.Vcpus <= Vcpus && demand.MemoryMib <= MemoryMib && demand.Gpus <= Gpus;

    public HostRoom Less(HostRoom other) => new(Vcpus - other.Vcpus, MemoryMib - other.MemoryMib, Gpus - other.Gpus);

    public HostRoom Plus(HostRoom other) => new(Vcpus + other.Vcpus, MemoryMib + other.MemoryMib, Gpus + other.Gpus);
}
