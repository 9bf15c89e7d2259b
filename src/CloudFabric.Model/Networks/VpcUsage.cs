using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;

namespace CloudFabric.Model.Networks;

/// <summary>What a VPC takes of counted things, and the names under which its own content is counted.</summary>
public static class VpcUsage
{
    /// <summary>The parent of a VPC's vSwitches: a name for their counter, no row. They are counted apart so that a refusal can name them.</summary>
    public static ResourceKey VSwitches(ResourceKey vpc) => new(vpc.Region, "vswitches-of-vpc", vpc.Id);

    /// <summary>The parent of a VPC's security groups, likewise.</summary>
    public static ResourceKey SecurityGroups(ResourceKey vpc) => new(vpc.Region, "securitygroups-of-vpc", vpc.Id);

    /// <summary>The parent of the vSwitches in one secondary block, likewise.</summary>
    public static ResourceKey Block(ResourceKey vpc, CidrBlock block) =>
        new(vpc.Region, "vswitches-of-block", $"{vpc.Id}:{Ipv4.Format(block.First)}-{block.Mask}");

    internal static ImmutableArray<Usage> Of(VpcState vpc) =>
    [
        new(Counters.Children(Places.RegionKey(vpc.RegionId)), 1),
        new(CountCounter(vpc), 1),
    ];

    internal static Ceiling Ceiling(VpcState vpc, NetworkQuotas quotas) => new(CountCounter(vpc), quotas.Vpcs, VpcFaults.CountQuota);

    private static string CountCounter(VpcState vpc) => Counters.Quota(vpc.Account, vpc.RegionId, "vpcs");
}
