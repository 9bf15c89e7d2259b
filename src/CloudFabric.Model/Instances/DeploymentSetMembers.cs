using System.Collections.Immutable;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>
/// The contract between a deployment set and its members. A member holds a claim of its host in the set, so that of two that come to one host
/// at once the second is refused in its own commit; it counts in the set, which is not deleted before its members, and in its zone of it.
/// </summary>
public static class DeploymentSetMembers
{
    /// <summary>Members of one set in one data center.</summary>
    public const int MaxInZone = 20;

    public static readonly RegionalId Id = new("deploymentset", "ds-", 17);

    /// <summary>The claim that a member's row holds.</summary>
    public static string Hold(string setId, HostPlace place) => $"deployment/{setId}/{place.HostId}";

    /// <summary>What a member's row counts.</summary>
    public static ImmutableArray<Usage> Usage(string setId, HostPlace place) =>
        [new(Counters.Children(Id.Key(place.RegionId, setId)), 1), new(ZoneCounter(setId, place.ZoneId), 1)];

    /// <summary>What must hold at the commit that brings a member to a host.</summary>
    public static ImmutableArray<Condition> Conditions(string setId, HostPlace place) =>
    [
        new Guard(Id.Key(place.RegionId, setId), DeploymentSetFaults.NotFound),
        new Ceiling(ZoneCounter(setId, place.ZoneId), MaxInZone, DeploymentSetFaults.InstanceQuota),
        new Claim(Hold(setId, place), DeploymentSetFaults.HostTaken),
    ];

    private static string ZoneCounter(string setId, string zoneId) => $"deployment/{setId}/{zoneId}/instances";
}
