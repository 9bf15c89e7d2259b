using System.Collections.Immutable;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Regions;

namespace CloudFabric.Model.Instances;

/// <summary>What an instance takes of counted things.</summary>
internal static class InstanceUsage
{
    public static ImmutableArray<Usage> Of(InstanceState instance) =>
    [
        new(Counters.Children(Places.ZoneKey(instance.RegionId, instance.Place.ZoneId)), 1),
        .. instance.IsReleased ? [] : OfPlace(instance),
        .. instance.DeploymentSetId is { } set ? DeploymentSetMembers.Usage(set, instance.Place) : [],
        .. VSwitchAddresses.Usage(instance.Subnet, instance.Address),
        .. instance.SecurityGroupIds.SelectMany(id => SecurityGroupMembers.Usage(NetworkIds.SecurityGroup.Key(instance.RegionId, id))),
    ];

    /// <summary>What must hold where the instance gets a place on the host; on its own one it is a member of its set already.</summary>
    public static ImmutableArray<Condition> Arrival(InstanceState instance, PlacedHost host) =>
        instance.DeploymentSetId is { } set && (instance.IsReleased || host.Place.HostId != instance.Place.HostId)
            ? [.. DeploymentSetMembers.Conditions(set, host.Place), .. host.Ceilings]
            : host.Ceilings;

    public static Ceiling VcpuCeiling(string account, string region, InstanceQuotas quotas) =>
        new(InstanceQuotas.VcpuCounter(account, region), quotas.Vcpus, InstanceFaults.VcpuQuota);

    private static ImmutableArray<Usage> OfPlace(InstanceState instance) =>
        [new(InstanceQuotas.VcpuCounter(instance.Account, instance.RegionId), instance.Place.Vcpus), .. instance.Place.Usage];
}
