using System.Collections.Immutable;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>A VPC as DescribeVpcs shows it. What only features to come would fill is empty.</summary>
public sealed record VpcView(string VpcId, string RegionId, string Status, string CidrBlock)
{
    public required string VpcName { get; init; }

    public required string Description { get; init; }

    public required string CreationTime { get; init; }

    public required string VRouterId { get; init; }

    public required RouterTableIdList RouterTableIds { get; init; }

    public required VSwitchIdList VSwitchIds { get; init; }

    public required SecondaryCidrBlockList SecondaryCidrBlocks { get; init; }

    public required UserCidrList UserCidrs { get; init; }

    public required string DnsHostnameStatus { get; init; }

    public required string ResourceGroupId { get; init; }

    public required NetworkTagList Tags { get; init; }

    public long? OwnerId { get; init; }

    public bool IsDefault { get; init; }

    public bool EnabledIpv6 { get; init; }

    public string Ipv6CidrBlock { get; init; } = "";

    public Ipv6CidrBlockList Ipv6CidrBlocks { get; init; } = new([]);

    public NatGatewayIdList NatGatewayIds { get; init; } = new([]);

    /// <summary>Attached where the VPC is part of a CEN.</summary>
    public string CenStatus { get; init; } = "";

    public string DhcpOptionsSetId { get; init; } = "";

    public string DhcpOptionsSetStatus { get; init; } = "";

    internal static VpcView Of(Listed<VpcState> listed, ImmutableArray<VSwitchState> vswitches)
    {
        var vpc = listed.State;
        return new VpcView(vpc.VpcId, vpc.RegionId, listed.Status, vpc.CidrBlock.ToString())
        {
            VpcName = vpc.Name,
            Description = vpc.Description,
            CreationTime = WireTime.Seconds(vpc.CreatedAt),
            VRouterId = NetworkIds.RouterOf(vpc.VpcId),
            RouterTableIds = new RouterTableIdList([NetworkIds.SystemTableOf(vpc.VpcId)]),
            VSwitchIds = new VSwitchIdList([.. vswitches.Select(vswitch => vswitch.VSwitchId)]),
            SecondaryCidrBlocks = new SecondaryCidrBlockList([.. vpc.SecondaryBlocks.Select(block => block.ToString())]),
            UserCidrs = new UserCidrList([.. vpc.UserBlocks.Select(block => block.ToString())]),
            DnsHostnameStatus = vpc.DnsHostnames ? "ENABLED" : "DISABLED",
            ResourceGroupId = ResourceGroups.Shown(vpc.Labels.ResourceGroupId, vpc.Account),
            Tags = NetworkTagList.Of(vpc.Labels),
            OwnerId = NetworkQuery.Owner(vpc.Account),
        };
    }
}
