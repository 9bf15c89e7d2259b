using CloudFabric.Model.Tags;

namespace CloudFabric.Services.Networks;

/// <summary>The official wrapping of a network's tags.</summary>
public sealed record NetworkTagList(IReadOnlyList<NetworkTagView> Tag)
{
    internal static NetworkTagList Of(ResourceLabels labels) => new([.. labels.Tags.Select(tag => new NetworkTagView(tag.Key, tag.Value))]);
}

/// <summary>A tag of a VPC or a vSwitch.</summary>
public sealed record NetworkTagView(string Key, string Value);

/// <summary>The official wrapping of the vSwitches of a VPC or a table.</summary>
public sealed record VSwitchIdList(IReadOnlyList<string> VSwitchId);

/// <summary>The official wrapping of a VPC's tables.</summary>
public sealed record RouterTableIdList(IReadOnlyList<string> RouterTableIds);

/// <summary>The official wrapping of a VPC's secondary blocks.</summary>
public sealed record SecondaryCidrBlockList(IReadOnlyList<string> SecondaryCidrBlock);

/// <summary>The official wrapping of a VPC's user blocks.</summary>
public sealed record UserCidrList(IReadOnlyList<string> UserCidr);

/// <summary>The official wrapping of NAT gateways, of which there are none.</summary>
public sealed record NatGatewayIdList(IReadOnlyList<string> NatGatewayIds);

/// <summary>The official wrapping of IPv6 blocks, of which there are none.</summary>
public sealed record Ipv6CidrBlockList(IReadOnlyList<string> Ipv6CidrBlock);
