namespace CloudFabric.Model.Networks;

/// <summary>
/// A permission as a client sent it, seen from the group: the peer is the source of ingress and the destination of egress. Null where
/// nothing was sent.
/// </summary>
[GenerateSerializer, Immutable, Alias("cf.RuleRequest")]
public sealed record RuleRequest
{
    [Id(0)]
    public string? IpProtocol { get; init; }

    [Id(1)]
    public string? PortRange { get; init; }

    [Id(2)]
    public string? Policy { get; init; }

    [Id(3)]
    public string? Priority { get; init; }

    [Id(4)]
    public string? NicType { get; init; }

    [Id(5)]
    public string? Description { get; init; }

    [Id(6)]
    public string? PeerCidr { get; init; }

    [Id(7)]
    public string? PeerIpv6Cidr { get; init; }

    [Id(8)]
    public string? PeerGroupId { get; init; }

    [Id(9)]
    public string? OwnCidr { get; init; }

    [Id(10)]
    public string? OwnIpv6Cidr { get; init; }

    [Id(11)]
    public string? SourcePortRange { get; init; }
}
