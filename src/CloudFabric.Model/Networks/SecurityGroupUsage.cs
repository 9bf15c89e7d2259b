using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Networks;

/// <summary>What a security group takes of counted things: quota, its place in the VPC, and the groups that its rules refer to.</summary>
internal static class SecurityGroupUsage
{
    public static ImmutableArray<Usage> Of(SecurityGroupState group) =>
    [
        new(Counters.Children(VpcUsage.SecurityGroups(Vpc(group))), 1),
        new(CountCounter(group), 1),
        .. Peers(group).Select(peer => new Usage(Counters.Children(Key(group, peer)), 1)),
    ];

    public static ImmutableArray<Condition> Conditions(SecurityGroupState group, NetworkQuotas quotas) =>
    [
        new Guard(Vpc(group), VpcFaults.NotFound),
        new Guard(Vpc(group), VpcFaults.WrongStatus) { Not = [NetworkStatuses.Pending] },
        new Ceiling(CountCounter(group), quotas.SecurityGroups, SecurityGroupFaults.CountQuota),
    ];

    /// <summary>The groups that newly made rules refer to must be there at the commit.</summary>
    public static ImmutableArray<Condition> PeerGuards(SecurityGroupState before, SecurityGroupState after, Fault notFound) =>
        [.. Peers(after).Except(Peers(before)).Select(peer => new Guard(Key(after, peer), notFound))];

    /// <summary>Other groups in rules. A group that refers to itself does not keep itself alive.</summary>
    private static IEnumerable<string> Peers(SecurityGroupState group) => group.Rules
        .Select(rule => rule.Match.PeerGroupId)
        .Where(peer => peer.Length > 0 && peer != group.SecurityGroupId)
        .Distinct();

    private static ResourceKey Key(SecurityGroupState group, string id) => NetworkIds.SecurityGroup.Key(group.RegionId, id);

    private static ResourceKey Vpc(SecurityGroupState group) => NetworkIds.Vpc.Key(group.RegionId, group.VpcId);

    private static string CountCounter(SecurityGroupState group) => Counters.Quota(group.Account, group.RegionId, "securitygroups");
}
