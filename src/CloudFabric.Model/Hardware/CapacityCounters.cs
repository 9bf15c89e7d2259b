using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Hardware;

/// <summary>The names of the counters of capacity. Those of a data center begin alike, so that one reading finds them all.</summary>
public static class CapacityCounters
{
    /// <summary>
    /// What a rack or host out of service takes of the processors of each of its hosts: more than any host has, so that every later taking
    /// is refused in its own commit, whatever the taker believes.
    /// </summary>
    public const long OutOfService = 1L << 40;

    /// <summary>Of hosts and pools.</summary>
    public static string AllOf(string zoneId) => $"capacity/{zoneId}/";

    public static string HostsOf(string zoneId) => $"capacity/{zoneId}/host/";

    public static string PoolsOf(string zoneId) => $"capacity/{zoneId}/pool/";

    public static string Vcpus(string zoneId, string hostId) => $"{HostsOf(zoneId)}{hostId}/vcpu";

    /// <summary>Memory of a host, in MiB.</summary>
    public static string MemoryMib(string zoneId, string hostId) => $"{HostsOf(zoneId)}{hostId}/mib";

    public static string Gpus(string zoneId, string hostId) => $"{HostsOf(zoneId)}{hostId}/gpu";

    /// <summary>What the disks of a pool have together, in GiB.</summary>
    public static string PoolGib(string zoneId, string pool) => $"{PoolsOf(zoneId)}{pool}/gib";

    /// <summary>What instances have of the processors that a counter tells.</summary>
    public static long TakenVcpus(long counter) => counter % OutOfService;

    public static bool IsOutOfService(long counter) => counter >= OutOfService;

    /// <summary>How many instances a host carries: it retires only when there is none.</summary>
    public static string Instances(ResourceKey host) => Counters.Children(host);
}
