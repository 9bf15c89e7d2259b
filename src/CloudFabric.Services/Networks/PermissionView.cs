using System.Globalization;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>A rule as DescribeSecurityGroupAttribute shows it. Texts are empty where they do not apply.</summary>
public sealed record PermissionView(string SecurityGroupRuleId, string Direction)
{
    public required string IpProtocol { get; init; }

    public required string PortRange { get; init; }

    public required string Policy { get; init; }

    /// <summary>A number as text.</summary>
    public required string Priority { get; init; }

    public required string Description { get; init; }

    public required string CreateTime { get; init; }

    public string NicType { get; init; } = "intranet";

    public string SourceCidrIp { get; init; } = "";

    public string Ipv6SourceCidrIp { get; init; } = "";

    public string SourceGroupId { get; init; } = "";

    public string SourceGroupName { get; init; } = "";

    public string SourceGroupOwnerAccount { get; init; } = "";

    public string SourcePrefixListId { get; init; } = "";

    public string SourcePrefixListName { get; init; } = "";

    public string SourcePortRange { get; init; } = "";

    public string DestCidrIp { get; init; } = "";

    public string Ipv6DestCidrIp { get; init; } = "";

    public string DestGroupId { get; init; } = "";

    public string DestGroupName { get; init; } = "";

    public string DestGroupOwnerAccount { get; init; } = "";

    public string DestPrefixListId { get; init; } = "";

    public string DestPrefixListName { get; init; } = "";

    public string PortRangeListId { get; init; } = "";

    public string PortRangeListName { get; init; } = "";

    internal static PermissionView Of(SecurityGroupRule rule)
    {
        var match = rule.Match;
        var isIngress = match.Direction == RuleMatch.Ingress;
        return new PermissionView(rule.RuleId, match.Direction)
        {
            IpProtocol = match.IpProtocol,
            PortRange = match.PortRange,
            Policy = match.Policy,
            Priority = match.Priority.ToString(CultureInfo.InvariantCulture),
            Description = rule.Description,
            CreateTime = WireTime.Seconds(rule.CreatedAt),
            SourceCidrIp = isIngress ? match.PeerCidr : match.OwnCidr,
            Ipv6SourceCidrIp = isIngress ? match.PeerIpv6Cidr : match.OwnIpv6Cidr,
            SourceGroupId = isIngress ? match.PeerGroupId : "",
            SourcePortRange = match.SourcePortRange,
            DestCidrIp = isIngress ? match.OwnCidr : match.PeerCidr,
            Ipv6DestCidrIp = isIngress ? match.OwnIpv6Cidr : match.PeerIpv6Cidr,
            DestGroupId = isIngress ? "" : match.PeerGroupId,
        };
    }
}
