using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Hardware;

/// <summary>Where an instance runs and what it takes there: part of its state for as long as it has the place.</summary>
/// <param name="RegionId">The region.</param>
/// <param name="ZoneId">The data center.</param>
/// <param name="RackId">The rack.</param>
/// <param name="HostId">The host in it.</param>
/// <param name="Vcpus">Processors.</param>
/// <param name="MemoryMib">Memory.</param>
/// <param name="Gpus">Graphics cards.</param>
[GenerateSerializer, Immutable, Alias("cf.HostPlace")]
public sealed record HostPlace(
    [property: Id(0)] string RegionId,
    [property: Id(1)] string ZoneId,
    [property: Id(2)] string RackId,
    [property: Id(3)] string HostId,
    [property: Id(4)] int Vcpus,
    [property: Id(5)] int MemoryMib,
    [property: Id(6)] int Gpus)
{
    /// <summary>Belongs into the shape of the instance's row.</summary>
    public ImmutableArray<Usage> Usage
    {
        get
        {
            Usage host = new(CapacityCounters.Instances(PartState.HostKey(RegionId, HostId)), 1);
            Usage vcpus = new(CapacityCounters.Vcpus(ZoneId, HostId), Vcpus);
            Usage memory = new(CapacityCounters.MemoryMib(ZoneId, HostId), MemoryMib);
            return Gpus == 0 ? [host, vcpus, memory] : [host, vcpus, memory, new(CapacityCounters.Gpus(ZoneId, HostId), Gpus)];
        }
    }
}

/// <summary>A place that was chosen for an instance; travels with the command that takes it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Vcpus">Processors of the host, all together.</param>
/// <param name="MemoryMib">Its memory.</param>
/// <param name="Gpus">Its graphics cards.</param>
[GenerateSerializer, Immutable, Alias("cf.PlacedHost")]
public sealed record PlacedHost(
    [property: Id(0)] HostPlace Place,
    [property: Id(1)] int Vcpus,
    [property: Id(2)] long MemoryMib,
    [property: Id(3)] int Gpus)
{
    /// <summary>Belongs into the decision that takes the place; a refusal says <see cref="HardwareFaults.HostFull"/>.</summary>
    public ImmutableArray<Condition> Ceilings
    {
        get
        {
            Ceiling vcpus = new(CapacityCounters.Vcpus(Place.ZoneId, Place.HostId), Vcpus, HardwareFaults.HostFull);
            Ceiling memory = new(CapacityCounters.MemoryMib(Place.ZoneId, Place.HostId), MemoryMib, HardwareFaults.HostFull);
            return Place.Gpus == 0
                ? [vcpus, memory]
                : [vcpus, memory, new Ceiling(CapacityCounters.Gpus(Place.ZoneId, Place.HostId), Gpus, HardwareFaults.HostFull)];
        }
    }

    public static PlacedHost On(string regionId, string zoneId, RackRoom rack, int host, HostDemand demand) => new(
        new HostPlace(regionId, zoneId, rack.Id, rack.HostId(host), demand.Vcpus, demand.MemoryMib, demand.Gpus),
        rack.Group.Vcpus,
        rack.Group.Host.MemoryMib,
        rack.Group.Gpus);
}
