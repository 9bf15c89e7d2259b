using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>A vSwitch as the list and the single answer show it.</summary>
public sealed record VSwitchView
{
    public required string VSwitchId { get; init; }

    public required string VpcId { get; init; }

    public required string ZoneId { get; init; }

    public required string CidrBlock { get; init; }

    public required string Status { get; init; }

    public required long AvailableIpAddressCount { get; init; }

    public required string VSwitchName { get; init; }

    public required string Description { get; init; }

    public required string CreationTime { get; init; }

    public required VSwitchRouteTableView RouteTable { get; init; }

    public required string ResourceGroupId { get; init; }

    public required NetworkTagList Tags { get; init; }

    public long? OwnerId { get; init; }

    public bool IsDefault { get; init; }

    public bool EnabledIpv6 { get; init; }

    public string Ipv6CidrBlock { get; init; } = "";

    public string NetworkAclId { get; init; } = "";

    public string ShareType { get; init; } = "";

    internal static VSwitchView Of(Listed<VSwitchState> listed, long free)
    {
        var vswitch = listed.State;
        return new VSwitchView
        {
            VSwitchId = vswitch.VSwitchId,
            VpcId = vswitch.VpcId,
            ZoneId = vswitch.ZoneId,
            CidrBlock = vswitch.CidrBlock.ToString(),
            Status = listed.Status,
            AvailableIpAddressCount = free,
            VSwitchName = vswitch.Name,
            Description = vswitch.Description,
            CreationTime = WireTime.Seconds(vswitch.CreatedAt),
            RouteTable = new VSwitchRouteTableView(NetworkIds.SystemTableOf(vswitch.VpcId), "System"),
            ResourceGroupId = ResourceGroups.Shown(vswitch.Labels.ResourceGroupId, vswitch.Account),
            Tags = NetworkTagList.Of(vswitch.Labels),
            OwnerId = NetworkQuery.Owner(vswitch.Account),
        };
    }
}

/// <summary>The table that a vSwitch's traffic follows.</summary>
public sealed record VSwitchRouteTableView(string RouteTableId, string RouteTableType);
