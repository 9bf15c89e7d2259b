using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Shows one VPC.</summary>
[Action("Vpc", "2016-04-28", "DescribeVpcAttribute")]
internal sealed class DescribeVpcAttribute(NetworkReader networks) : IAction<DescribeVpcAttributeRequest, DescribeVpcAttributeResponse>
{
    public async ValueTask<Outcome<DescribeVpcAttributeResponse>> Handle(DescribeVpcAttributeRequest request, ActionContext context)
    {
        var found = await networks.Vpc(context.Account, request.VpcId, request.RegionId, VpcFaults.NotFound);
        if (found.Failed(out var fault, out var vpc))
        {
            return fault;
        }

        if (context.DryRun)
        {
            return KernelFaults.DryRunOperation;
        }

        return DescribeVpcAttributeResponse.Of(VpcView.Of(vpc, await networks.VSwitchesOf(vpc.State)));
    }
}

/// <summary>Parameters of DescribeVpcAttribute.</summary>
public sealed record DescribeVpcAttributeRequest
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? VpcId { get; init; }
}

/// <summary>Answer of DescribeVpcAttribute: what the list shows, with some fields more and some less.</summary>
public sealed record DescribeVpcAttributeResponse(string VpcId, string RegionId, string Status, string CidrBlock)
{
    public required string VpcName { get; init; }

    public required string Description { get; init; }

    public required string CreationTime { get; init; }

    public required string VRouterId { get; init; }

    public required VSwitchIdList VSwitchIds { get; init; }

    public required SecondaryCidrBlockList SecondaryCidrBlocks { get; init; }

    public required UserCidrList UserCidrs { get; init; }

    public required string DnsHostnameStatus { get; init; }

    public required string ResourceGroupId { get; init; }

    public required NetworkTagList Tags { get; init; }

    public required CloudResourceList CloudResources { get; init; }

    public long? OwnerId { get; init; }

    public bool IsDefault { get; init; }

    public bool ClassicLinkEnabled { get; init; }

    public bool EnabledIpv6 { get; init; }

    public string Ipv6CidrBlock { get; init; } = "";

    public Ipv6CidrBlockList Ipv6CidrBlocks { get; init; } = new([]);

    public string Ipv4GatewayId { get; init; } = "";

    public bool SupportIpv4Gateway { get; init; }

    public AssociatedCenList AssociatedCens { get; init; } = new([]);

    public string DhcpOptionsSetId { get; init; } = "";

    public string DhcpOptionsSetStatus { get; init; } = "";

    internal static DescribeVpcAttributeResponse Of(VpcView vpc) => new(vpc.VpcId, vpc.RegionId, vpc.Status, vpc.CidrBlock)
    {
        VpcName = vpc.VpcName,
        Description = vpc.Description,
        CreationTime = vpc.CreationTime,
        VRouterId = vpc.VRouterId,
        VSwitchIds = vpc.VSwitchIds,
        SecondaryCidrBlocks = vpc.SecondaryCidrBlocks,
        UserCidrs = vpc.UserCidrs,
        DnsHostnameStatus = vpc.DnsHostnameStatus,
        ResourceGroupId = vpc.ResourceGroupId,
        Tags = vpc.Tags,
        OwnerId = vpc.OwnerId,
        CloudResources = new CloudResourceList(
        [
            new CloudResourceView("VRouter", 1),
            new CloudResourceView("RouteTable", vpc.RouterTableIds.RouterTableIds.Count),
            new CloudResourceView("VSwitch", vpc.VSwitchIds.VSwitchId.Count),
        ]),
    };
}

/// <summary>The official wrapping of what is in a VPC.</summary>
public sealed record CloudResourceList(IReadOnlyList<CloudResourceView> CloudResourceSetType);

/// <summary>How much of a type is in a VPC.</summary>
public sealed record CloudResourceView(string ResourceType, int ResourceCount);

/// <summary>The official wrapping of the CENs that a VPC is part of; none are emulated yet.</summary>
public sealed record AssociatedCenList(IReadOnlyList<string> AssociatedCen);
