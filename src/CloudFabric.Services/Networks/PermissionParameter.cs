using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>One permission, as it stands in <c>Permissions.N</c> and in the older flat parameters of a request.</summary>
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

    public string? SourceGroupId { get; init; }

    public string? SourcePrefixListId { get; init; }

    public string? DestCidrIp { get; init; }

    public string? Ipv6DestCidrIp { get; init; }

    public string? DestGroupId { get; init; }

    public string? DestPrefixListId { get; init; }

    /// <summary>Names a list, which are not emulated.</summary>
    internal virtual bool NamesList => !string.IsNullOrEmpty(SourcePrefixListId + DestPrefixListId);

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
            PeerGroupId = isIngress ? SourceGroupId : DestGroupId,
            OwnCidr = isIngress ? DestCidrIp : SourceCidrIp,
            OwnIpv6Cidr = isIngress ? Ipv6DestCidrIp : Ipv6SourceCidrIp,
        };
    }
}

/// <summary>One <c>Permissions.N</c>.</summary>
public sealed record PermissionParameter : PermissionFields
{
    public string? PortRangeListId { get; init; }

    internal override bool NamesList => base.NamesList || !string.IsNullOrEmpty(PortRangeListId);
}

/// <summary>Parameters of the four actions on rules: one permission in the older form, or several in the newer one, which wins.</summary>
public sealed record SecurityGroupRulesRequest : PermissionFields
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? SecurityGroupId { get; init; }

    public IReadOnlyList<PermissionParameter>? Permissions { get; init; }

    /// <summary>To revoke by id.</summary>
    public IReadOnlyList<string>? SecurityGroupRuleId { get; init; }

    /// <summary>What is to be authorized or revoked.</summary>
    internal IReadOnlyList<PermissionFields> All => Permissions is { Count: > 0 } several ? several : [this];
}
