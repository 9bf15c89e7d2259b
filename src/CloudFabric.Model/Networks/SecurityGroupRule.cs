namespace CloudFabric.Model.Networks;

/// <summary>
/// One permission of a security group. Two are the same rule where they match the same traffic with the same verdict and priority, whatever
/// their ids, descriptions and times.
/// </summary>
/// <param name="RuleId">Its id, unique in its group.</param>
/// <param name="CreatedAt">The emulated instant of its making.</param>
/// <param name="Description">Empty without one.</param>
/// <param name="Match">What it is about.</param>
[GenerateSerializer, Immutable, Alias("cf.SecurityGroupRule")]
public sealed record SecurityGroupRule(
    [property: Id(0)] string RuleId,
    [property: Id(1)] DateTimeOffset CreatedAt,
    [property: Id(2)] string Description,
    [property: Id(3)] RuleMatch Match);

/// <summary>The traffic that a rule is about and what becomes of it. Texts are empty where they do not apply.</summary>
/// <param name="Direction"><see cref="Ingress"/> or <see cref="Egress"/>.</param>
/// <param name="IpProtocol">TCP, UDP, ICMP, ICMPv6, GRE or ALL.</param>
/// <param name="PortRange">For example 80/80; -1/-1 for protocols without ports.</param>
/// <param name="Policy">Accept or Drop.</param>
/// <param name="Priority">1 to 100; the lowest wins.</param>
[GenerateSerializer, Immutable, Alias("cf.RuleMatch")]
public sealed record RuleMatch(
    [property: Id(0)] string Direction,
    [property: Id(1)] string IpProtocol,
    [property: Id(2)] string PortRange,
    [property: Id(3)] string Policy,
    [property: Id(4)] int Priority)
{
    public const string Ingress = "ingress";
    public const string Egress = "egress";

    /// <summary>Where the traffic comes from (ingress) or goes to (egress): one of these three says so.</summary>
    [Id(5)]
    public string PeerCidr { get; init; } = "";

    [Id(6)]
    public string PeerIpv6Cidr { get; init; } = "";

    [Id(7)]
    public string PeerGroupId { get; init; } = "";

    /// <summary>The group's own side, where the rule narrows it.</summary>
    [Id(8)]
    public string OwnCidr { get; init; } = "";

    [Id(9)]
    public string OwnIpv6Cidr { get; init; } = "";

    /// <summary>The ports that the traffic is sent from, where the rule narrows them.</summary>
    [Id(10)]
    public string SourcePortRange { get; init; } = "";
}
