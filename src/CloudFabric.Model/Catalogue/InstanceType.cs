namespace CloudFabric.Model.Catalogue;

/// <summary>An instance type: what an instance of it takes of its host, and what it can do. Constant; made by <see cref="InstanceTypes"/>.</summary>
/// <param name="Name">The official name, for example <c>ecs.g8i.large</c>.</param>
/// <param name="Family">What it shares with its sisters.</param>
/// <param name="Vcpus">Virtual processors, each a thread of its host.</param>
/// <param name="MemoryMib">Memory in MiB.</param>
/// <param name="Gpus">Graphics cards, each whole.</param>
public sealed record InstanceType(string Name, InstanceFamily Family, int Vcpus, int MemoryMib, int Gpus)
{
    /// <summary>Gbit/s in either direction, steady and in bursts.</summary>
    public required Limit NetworkGbps { get; init; }

    /// <summary>Network interfaces, the primary one included.</summary>
    public required int Interfaces { get; init; }

    /// <summary>Private addresses of one interface.</summary>
    public required int AddressesPerInterface { get; init; }

    /// <summary>Disk operations a second of all disks together.</summary>
    public required Limit DiskIops { get; init; }

    /// <summary>Gbit/s of all disks together; 1 Gbit/s is 125 MB/s.</summary>
    public required Limit DiskGbps { get; init; }

    /// <summary>Disks that can be attached, the system disk included.</summary>
    public required int DiskQuantity { get; init; }

    /// <summary>Disks of the host itself; none for most types.</summary>
    public required LocalDisks LocalDisks { get; init; }

    /// <summary>Of types that save up processor time: credits an hour, and at first. Zero for others.</summary>
    public required CpuCredits Credits { get; init; }

    public double MemoryGib => MemoryMib / 1024.0;
}

/// <summary>A limit that may be exceeded for a while.</summary>
/// <param name="Base">What holds for any length of time.</param>
/// <param name="Burst">The most; the base where there is no burst.</param>
public readonly record struct Limit(double Base, double Burst);

/// <summary>Local disks of an instance.</summary>
public readonly record struct LocalDisks(int Count, int SizeGib);

/// <summary>Processor time that an instance gains by the hour, and has when it begins.</summary>
public readonly record struct CpuCredits(int AnHour, int AtFirst);
