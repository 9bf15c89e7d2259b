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

    private const string Vcpu = "vcpu";
    private const string Mib = "mib";
    private const string Gpu = "gpu";

    private const string Prefix = "capacity/";

    /// <summary>Of hosts and pools.</summary>
    public static string AllOf(string zoneId) => $"{Prefix}{zoneId}/";

    /// <summary>
    /// Of hosts and pools of every data center of a region, whose ids begin with the region's; others that begin so too come along. Of all
    /// regions for null.
    /// </summary>
    public static string AllOfRegion(string? regionId) => Prefix + regionId;

    /// <summary>The data center of a counter of <see cref="AllOfRegion"/>.</summary>
    public static string ZoneOf(string counter) => counter[Prefix.Length..counter.IndexOf('/', Prefix.Length)];

    public static string HostsOf(string zoneId) => $"{AllOf(zoneId)}host/";

    public static string PoolsOf(string zoneId) => $"{AllOf(zoneId)}pool/";

    public static string Vcpus(string zoneId, string hostId) => $"{HostsOf(zoneId)}{hostId}/{Vcpu}";

    /// <summary>Memory of a host, in MiB.</summary>
    public static string MemoryMib(string zoneId, string hostId) => $"{HostsOf(zoneId)}{hostId}/{Mib}";

    public static string Gpus(string zoneId, string hostId) => $"{HostsOf(zoneId)}{hostId}/{Gpu}";

    /// <summary>What the disks of a pool have together, in GiB.</summary>
    public static string PoolGib(string zoneId, string pool) => $"{PoolsOf(zoneId)}{pool}/gib";

    /// <summary>What instances have of the hosts of a data center, by the counters of hosts among those given; others are passed over.</summary>
    public static IEnumerable<HostTaking> Takings(string zoneId, IEnumerable<KeyValuePair<string, long>> counters)
    {
        var prefix = HostsOf(zoneId);
        foreach (var (name, value) in counters)
        {
            var end = name.LastIndexOf('/');
            if (name.StartsWith(prefix, StringComparison.Ordinal) && HardwareId.TryParse(name[prefix.Length..Math.Max(prefix.Length, end)], out var host))
            {
                yield return name[(end + 1)..] switch
                {
                    Vcpu => new HostTaking(host, new HostRoom(value % OutOfService, 0, 0), value >= OutOfService),
                    Mib => new HostTaking(host, new HostRoom(0, value, 0), false),
                    _ => new HostTaking(host, new HostRoom(0, 0, value), false),
                };
            }
        }
    }

    /// <summary>How many instances a host carries: it retires only when there is none.</summary>
    public static string Instances(ResourceKey host) => Counters.Children(host);

    /// <summary>How the names of these begin for all hosts of a data center.</summary>
    public static string InstancesOf(string regionId, string zoneId) => Instances(PartState.HostKey(regionId, $"{zoneId}-r"));
}

/// <summary>What one counter tells of one host.</summary>
/// <param name="Host">The host.</param>
/// <param name="Taken">What instances have of it.</param>
/// <param name="IsOutOfService">It takes nothing more.</param>
public readonly record struct HostTaking(HardwareId Host, HostRoom Taken, bool IsOutOfService);
