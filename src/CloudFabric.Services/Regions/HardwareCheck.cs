using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;

namespace CloudFabric.Services.Regions;

/// <summary>Finds everything that is wrong with racks, pools and ports that a document describes.</summary>
internal static class HardwareCheck
{
    private const int RacksMax = DataCenterHardware.RacksMax;
    private const int HostsPerRackMax = 99;
    private const int VcpusMax = 4_096;
    private const int MemoryGibMax = 1_048_576;
    private const int GpusMax = 64;
    private const long PoolGibMax = 1L << 50;
    private const int PortsMax = 100_000;

    public static IEnumerable<string> Of(HardwareDocument hardware) =>
    [
        .. hardware.Racks.SelectMany(Of),
        .. hardware.Racks.Sum(group => (long)group.Racks) > RacksMax ? [$"it has more than {RacksMax} racks"] : Array.Empty<string>(),
        .. hardware.Pools.SelectMany(Of),
        .. Twice("pool", hardware.Pools.Select(pool => pool.Name)),
        .. Twice("category", hardware.Pools.SelectMany(pool => pool.Categories)),
        .. hardware.Trunk.Ports is < 0 or > PortsMax || hardware.Trunk.Gbps is < 0 or > PortsMax
            ? [$"ports and Gbit/s of the trunk are 0 to {PortsMax}"]
            : Array.Empty<string>(),
    ];

    public static IEnumerable<string> Of(RackDocument rack)
    {
        (bool Right, string Mistake)[] checks =
        [
            (InstanceTypes.Chips.Contains(rack.Chip), $"the chip '{rack.Chip}' is none of {string.Join(", ", InstanceTypes.Chips.Order(StringComparer.Ordinal))}"),
            (rack.Racks is >= 1 and <= RacksMax, $"racks is 1 to {RacksMax}, not {rack.Racks}"),
            (rack.Hosts is >= 1 and <= HostsPerRackMax, $"hosts of a rack are 1 to {HostsPerRackMax}, not {rack.Hosts}"),
            (rack.Vcpus is >= 1 and <= VcpusMax, $"vcpus is 1 to {VcpusMax}, not {rack.Vcpus}"),
            (rack.MemoryGib is >= 1 and <= MemoryGibMax, $"memoryGib is 1 to {MemoryGibMax}, not {rack.MemoryGib}"),
            (rack.Gpus is >= 0 and <= GpusMax, $"gpus is 0 to {GpusMax}, not {rack.Gpus}"),
        ];
        return checks.Where(check => !check.Right).Select(check => $"racks of '{rack.Chip}': {check.Mistake}");
    }

    public static IEnumerable<string> Of(PoolDocument pool)
    {
        (bool Right, string Mistake)[] checks =
        [
            (pool.Name.Length is > 0 and <= 64 && pool.Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'),
                "its name is not 1 to 64 lower-case letters, digits and hyphens"),
            (pool.CapacityGib is >= 1 and <= PoolGibMax, $"capacityGib is 1 to {PoolGibMax}, not {pool.CapacityGib}"),
        ];
        var unknown = pool.Categories.Where(category => DiskCategories.Find(category) is null)
            .Select(category => $"it names the unknown disk category '{category}'");
        return checks.Where(check => !check.Right).Select(check => check.Mistake).Concat(unknown).Select(mistake => $"pool '{pool.Name}': {mistake}");
    }

    /// <summary>The names that occur more than once, each as a mistake.</summary>
    public static IEnumerable<string> Twice(string what, IEnumerable<string> names) =>
        names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"{what} '{group.Key}' occurs twice");
}
