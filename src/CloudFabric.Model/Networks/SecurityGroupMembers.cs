using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Networks;

/// <summary>
/// The contract between a security group and whoever is in it, instances above all. For every group that it is in, the member's row shows
/// <see cref="Usage"/>; the decision that joins carries <see cref="Conditions"/>. That the group is in the member's VPC and of its account
/// never changes, so reading the group before is enough.
/// </summary>
public static class SecurityGroupMembers
{
    private const long MaxOfNormal = 2_000;
    private const long MaxOfEnterprise = 65_536;

    /// <summary>What the member's row counts: itself among the members, and among all that keeps the group from being deleted.</summary>
    public static ImmutableArray<Usage> Usage(ResourceKey group) => [new(Counters.Children(group), 1), new(Counter(group), 1)];

    /// <summary>What must hold at the commit of the member.</summary>
    public static ImmutableArray<Condition> Conditions(ResourceKey group, string type) =>
    [
        new Guard(group, SecurityGroupFaults.NotFound),
        new Ceiling(Counter(group), Max(type), SecurityGroupFaults.MembersExceeded),
    ];

    /// <summary>The number of members.</summary>
    public static string Counter(ResourceKey group) => $"members/{group}";

    /// <summary>How many members a group of this type may have.</summary>
    public static long Max(string type) => type == SecurityGroupState.Enterprise ? MaxOfEnterprise : MaxOfNormal;
}
