using System.Text.Json.Serialization;
using CloudFabric.Model.Hardware;

namespace CloudFabric.Services.Regions;

/// <summary>The world file as JSON has it. Every member but those with a default must be there and nothing else may.</summary>
/// <param name="Offers">Named lists of disk categories.</param>
/// <param name="Regions">The regions.</param>
/// <param name="Hardware">Named profiles of data centers, beside or instead of the built-in ones.</param>
internal sealed record WorldDocument(
    Dictionary<string, string[]> Offers, RegionDocument[] Regions, Dictionary<string, HardwareDocument>? Hardware = null)
{
    /// <summary>The profile of a name, of this file or built in.</summary>
    public HardwareDocument? FindHardware(string name) =>
        Hardware?.GetValueOrDefault(name) ?? BuiltInHardware.Profiles.GetValueOrDefault(name);

    /// <summary>The name of a zone's profile: its own word, or its offer's where a profile is called so, or the default.</summary>
    public string HardwareOf(ZoneDocument zone) => zone.Hardware ?? (FindHardware(zone.Offer) is null ? BuiltInHardware.Default : zone.Offer);
}

/// <summary>A region of the world file.</summary>
/// <param name="Zones">Zone ids, each with what it sells and what stands in it.</param>
internal sealed record RegionDocument(
    string Id,
    string Name,
    string ChineseName,
    string City,
    string ChineseCity,
    string Area,
    double Latitude,
    double Longitude,
    string Code,
    int Opened,
    string Status,
    Dictionary<string, ZoneDocument> Zones);

/// <summary>A zone of a region: what it sells and what stands in it.</summary>
/// <param name="Offer">The name of a list of disk categories.</param>
/// <param name="Hardware">The name of a profile; null for the one that is called as the offer, or the default.</param>
[JsonConverter(typeof(ZoneConverter))]
internal sealed record ZoneDocument(string Offer, string? Hardware = null);

/// <summary>A profile: what stands in a data center.</summary>
internal sealed record HardwareDocument(RackDocument[] Racks, PoolDocument[] Pools, TrunkDocument Trunk)
{
    public DataCenterHardware Define() => new(
        [.. Racks.Select(rack => rack.Define())],
        [.. Pools.Select(pool => pool.Define())],
        new TrunkPorts(Trunk.Ports, Trunk.Gbps));
}

/// <summary>Identical racks.</summary>
/// <param name="Hosts">Of each rack.</param>
/// <param name="Vcpus">Of each host; so are the others.</param>
internal sealed record RackDocument(string Chip, int Racks, int Hosts, int Vcpus, int MemoryGib, int Gpus = 0, string OsImage = "fabric-host-1")
{
    public RackGroup Define() => new(Chip, Racks, Hosts, Vcpus, MemoryGib, Gpus, OsImage);
}

/// <summary>A storage pool.</summary>
internal sealed record PoolDocument(string Name, string[] Categories, long CapacityGib)
{
    public StoragePool Define() => new(Name, [.. Categories], CapacityGib);
}

/// <summary>The ports to the outside.</summary>
internal sealed record TrunkDocument(int Ports, int Gbps);
