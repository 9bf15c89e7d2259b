using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>One permission of either direction, as it stands in <c>Permissions.N</c> and in the older flat parameters of a request.</summary>
public abstract record PermissionFields
{
    public string? IpProtocol { get; init; }

    public string? PortRange { get; init; }

    public string? SourcePortRange { get; init; }

    public string? Policy { get; init; }

    public string? Priority { get; init; }

    public string? NicType { get; init; }

    public string? Description { get; init; }

    public string? SourceCidrIp { get; init; }

    public string? Ipv6SourceCidrIp { get; init; }

    public string? DestCidrIp { get; init; }

    public string? Ipv6DestCidrIp { get; init; }

    /// <summary>The group on the other side: only its direction has a name for it.</summary>
    internal abstract string? PeerGroupId { get; }

    /// <summary>Names a list, which are not emulated.</summary>
    internal abstract bool NamesList { get; }

    /// <summary>The permission as the group sees it.</summary>
    internal RuleRequest ToRule(string direction)
    {
        var isIngress = direction == RuleMatch.Ingress;
        return new RuleRequest
        {
            IpProtocol = IpProtocol,
            PortRange = PortRange,
            SourcePortRange = SourcePortRange,
            Policy = Policy,
            Priority = Priority,
            NicType = NicType,
            Description = Description,
            PeerCidr = isIngress ? SourceCidrIp : DestCidrIp,
            PeerIpv6Cidr = isIngress ? Ipv6SourceCidrIp : Ipv6DestCidrIp,
            PeerGroupId = PeerGroupId,
            OwnCidr = isIngress ? DestCidrIp : SourceCidrIp,
            OwnIpv6Cidr = isIngress ? Ipv6DestCidrIp : Ipv6SourceCidrIp,
        };
    }
}

/// <summary>What the four actions on rules have in common: one permission in the older form, or several in the newer one, which wins.</summary>
public abstract record SecurityGroupRulesRequest : PermissionFields
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? SecurityGroupId { get; init; }

    /// <summary>One of <see cref="RuleMatch"/>.</summary>
    internal abstract string Direction { get; }

    /// <summary>What is to be authorized or revoked.</summary>
    internal abstract IReadOnlyList<PermissionFields> All { get; }
}
