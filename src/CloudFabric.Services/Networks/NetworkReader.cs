using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Networks;

/// <summary>Finds networks by their ids, and what is in them. A resource of another account is not found.</summary>
internal sealed class NetworkReader(ResourceReader reader, StoreReader store, IWorldView world, IFabricClock clock)
{
    /// <summary>The key that an id must have; what is no id of this world, or of the region if one is named, cannot exist.</summary>
    public Outcome<ResourceKey> Locate(RegionalId kind, string? id, string? regionId, Fault notFound) =>
        kind.TryReadRegionCode(id, out var code)
        && world.Current.RegionOfCode(code) is { } region
        && (string.IsNullOrEmpty(regionId) || regionId == region.RegionId)
            ? kind.Key(region.RegionId, id)
            : notFound;

    public async Task<Outcome<Listed<VpcState>>> Vpc(string account, string? id, string? regionId, Fault notFound) =>
        Locate(NetworkIds.Vpc, id, regionId, notFound).Failed(out var fault, out var key)
            ? fault
            : await reader.Find<VpcState>(key, clock.Now) is { } vpc && vpc.State.Account == account ? vpc : notFound;

    public async Task<Outcome<Listed<VSwitchState>>> VSwitch(string account, string? id, string? regionId) =>
        Locate(NetworkIds.VSwitch, id, regionId, VSwitchFaults.NotFound).Failed(out var fault, out var key)
            ? fault
            : await reader.Find<VSwitchState>(key, clock.Now) is { } vswitch && vswitch.State.Account == account ? vswitch : VSwitchFaults.NotFound;

    public async Task<Outcome<Listed<SecurityGroupState>>> SecurityGroup(string account, string? id, string? regionId, Fault notFound) =>
        Locate(NetworkIds.SecurityGroup, id, regionId, notFound).Failed(out var fault, out var key)
            ? fault
            : await reader.Find<SecurityGroupState>(key, clock.Now) is { } group && group.State.Account == account ? group : notFound;

    /// <summary>The vSwitches of a VPC, newest first.</summary>
    public async Task<ImmutableArray<VSwitchState>> VSwitchesOf(VpcState vpc) => [.. (await VSwitchesOf(vpc.Account, vpc.RegionId, [vpc.VpcId]))[vpc.VpcId]];

    /// <summary>The vSwitches of the VPCs of a page, newest first, by VPC: one query however many they are.</summary>
    public async Task<ILookup<string, VSwitchState>> VSwitchesOf(string account, string region, IReadOnlyCollection<string> vpcIds) =>
        (await reader.WithFacet<VSwitchState>(account, NetworkIds.VSwitch.Kind, region, NetworkFacets.Vpc, vpcIds))
            .Reverse()
            .ToLookup(vswitch => vswitch.VpcId);

    /// <summary>How many addresses of each vSwitch nobody has, by its id.</summary>
    public async Task<IReadOnlyDictionary<string, long>> FreeAddresses(IReadOnlyCollection<VSwitchState> vswitches)
    {
        var taken = await store.ReadCountersAsync([.. vswitches.Select(vswitch => VSwitchAddresses.TakenCounter(vswitch.Subnet.Key))]);
        return vswitches.ToDictionary(
            vswitch => vswitch.VSwitchId,
            vswitch => VSwitchAddresses.Capacity(vswitch.CidrBlock) - taken.GetValueOrDefault(VSwitchAddresses.TakenCounter(vswitch.Subnet.Key)));
    }
}
