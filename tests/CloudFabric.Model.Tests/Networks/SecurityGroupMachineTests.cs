using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;

namespace CloudFabric.Model.Tests.Networks;

public sealed class SecurityGroupMachineTests
{
    private static readonly RuleRequest Http = new() { IpProtocol = "tcp", PortRange = "80/80", PeerCidr = "0.0.0.0/0" };

    public static TheoryData<RuleRequest, string> Refused => new()
    {
        { Http with { IpProtocol = null }, "MissingParameter.IpProtocol" },
        { Http with { IpProtocol = "sctp" }, "InvalidIpProtocol.ValueNotSupported" },
        { Http with { PortRange = null }, "MissingParameter.PortRange" },
        { Http with { PortRange = "80" }, "InvalidIpPortRange.Malformed" },
        { Http with { PortRange = "90/80" }, "InvalidIpPortRange.Malformed" },
        { Http with { PortRange = "0/80" }, "InvalidIpPortRange.Malformed" },
        { Http with { PortRange = "1/65536" }, "InvalidIpPortRange.Malformed" },
        { Http with { PortRange = "080/80" }, "InvalidIpPortRange.Malformed" },
        { Http with { PortRange = new string('0', 9_000) + "80/80" }, "InvalidIpPortRange.Malformed" },
        { Http with { PortRange = "-1/-1" }, "InvalidIpPortRange.Malformed" },
        { Http with { IpProtocol = "icmp" }, "InvalidIpPortRange.Malformed" },
        { Http with { SourcePortRange = "x" }, "InvalidSourcePortRange.Malformed" },
        { Http with { SourcePortRange = "1/080" }, "InvalidSourcePortRange.Malformed" },
        { Http with { Policy = "maybe" }, "InvalidPolicy.Malformed" },
        { Http with { Priority = "0" }, "InvalidPriority.ValueNotSupported" },
        { Http with { Priority = "101" }, "InvalidPriority.ValueNotSupported" },
        { Http with { Priority = "high" }, "InvalidPriority.ValueNotSupported" },
        { Http with { NicType = "wifi" }, "InvalidNicType.ValueNotSupported" },
        { Http with { PeerCidr = null }, "MissingParameter.Source" },
        { Http with { PeerCidr = "10.0.0.0/33" }, "InvalidSourceCidrIp.Malformed" },
        { Http with { OwnCidr = "10.0.0/8" }, "InvalidDestCidrIp.Malformed" },
        { Http with { PeerIpv6Cidr = "10.0.0.0/8" }, "InvalidIpv6SourceCidrIp.Malformed" },
        { Http with { PeerIpv6Cidr = "::/129" }, "InvalidIpv6SourceCidrIp.Malformed" },
        { Http with { PeerIpv6Cidr = "::/08" }, "InvalidIpv6SourceCidrIp.Malformed" },
        { Http with { PeerIpv6Cidr = "::/" + new string('0', 9_000) }, "InvalidIpv6SourceCidrIp.Malformed" },
        { Http with { PeerIpv6Cidr = "fe80::1%1/64" }, "InvalidIpv6SourceCidrIp.Malformed" },
        { Http with { OwnIpv6Cidr = "[::1]:80/64" }, "InvalidIpv6DestCidrIp.Malformed" },
        { Http with { Description = "http://" }, "InvalidSecurityGroupRuleDescription.Malformed" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void Authorize_with_a_mistake_is_refused(RuleRequest rule, string code) => Assert.Equal(code, Authorize(Given.Group(), rule).Fault?.Code);

    [Fact]
    public void Authorize_of_egress_speaks_of_the_destination() => Assert.Equal(
        "MissingParameter.Dest",
        Given.Decide(Given.Group(), new SecurityGroupCommand.Authorize("egress", [Http with { PeerCidr = "" }], Given.Quotas)).Fault?.Code);

    [Fact]
    public void Authorize_fills_in_the_defaults()
    {
        var rule = Assert.Single(Authorize(Given.Group(), Http).State!.Rules);

        Assert.Equal(new RuleMatch("ingress", "TCP", "80/80", "Accept", 1) { PeerCidr = "0.0.0.0/0" }, rule.Match);
        Assert.Equal(Given.Noon, rule.CreatedAt);
        Assert.Matches("^sgr-bp1[a-z0-9]{17}$", rule.RuleId);
    }

    [Fact]
    public void Authorize_of_what_is_there_changes_nothing()
    {
        var group = Authorize(Given.Group(), Http).State!;

        Assert.False(Authorize(group, Http with { IpProtocol = "TCP", Policy = "ACCEPT", Priority = "1", Description = "again" }).Changes);
        Assert.Equal(2, Authorize(group, Http, Http with { Priority = "2" }, Http with { Priority = "2" }).State!.Rules.Length);
    }

    [Fact]
    public void Authorize_with_one_mistake_adds_none_of_the_others() =>
        Assert.Equal("InvalidPolicy.Malformed", Authorize(Given.Group(), Http, Http with { Policy = "x" }).Fault?.Code);

    [Fact]
    public void Authorize_beyond_the_quota_is_refused()
    {
        var rules = Enumerable.Range(1, 4).Select(priority => Http with { Priority = $"{priority}" }).ToArray();

        Assert.Equal("AuthorizationLimitExceed", Authorize(Given.Group(), rules).Fault?.Code);
        var full = Authorize(Given.Group(), rules[..3]).State!;
        Assert.Equal(3, full.Rules.Select(rule => rule.RuleId).Distinct().Count());
        Assert.Null(Authorize(full, rules[0]).Fault);
    }

    [Fact]
    public void Rule_to_another_group_holds_it_and_guards_it_once()
    {
        var peer = Http with { PeerCidr = null, PeerGroupId = Given.OtherGroupId };

        var first = Authorize(Given.Group(), peer);
        var second = Authorize(first.State!, peer with { Priority = "2" });

        var key = NetworkIds.SecurityGroup.Key(Given.Region, Given.OtherGroupId);
        Assert.Equal(new Guard(key, SecurityGroupFaults.SourceGroupNotFound), Assert.Single(first.Conditions));
        Assert.Empty(second.Conditions);
        Assert.Contains(new Usage(Counters.Children(key), 1), SecurityGroupMachine.Shape(second.State!).Usage);
    }

    [Fact]
    public void Rule_to_the_group_itself_does_not_keep_it()
    {
        var group = Authorize(Given.Group(), Http with { PeerCidr = null, PeerGroupId = Given.GroupId }).State!;

        Assert.DoesNotContain(SecurityGroupMachine.Shape(group).Usage, use => use.Counter == Counters.Children(group.Key));
    }

    [Fact]
    public void Revoke_removes_by_match_and_by_id_and_ignores_the_rest()
    {
        var group = Authorize(Given.Group(), Http, Http with { Priority = "2" }, Http with { Priority = "3" }).State!;

        var left = Given.Decide(group, new SecurityGroupCommand.Revoke("ingress", [Http with { Priority = "2" }], [])).State!;
        Assert.Equal([1, 3], left.Rules.Select(rule => rule.Match.Priority));
        left = Given.Decide(left, new SecurityGroupCommand.Revoke("ingress", [], [left.Rules[0].RuleId, "sgr-gone"])).State!;
        Assert.Equal([3], left.Rules.Select(rule => rule.Match.Priority));
        Assert.False(Given.Decide(left, new SecurityGroupCommand.Revoke("egress", [Http with { Priority = "3" }], [left.Rules[0].RuleId])).Changes);
    }

    [Theory]
    [InlineData("2001:DB8::/32")]
    [InlineData("2001:0db8:0:0::/32")]
    [InlineData("2001:db8::0:0/32")]
    public void Rule_of_an_IPv6_block_is_the_same_in_every_spelling(string spelling)
    {
        var rule = Http with { PeerCidr = null, PeerIpv6Cidr = "2001:db8::/32", OwnIpv6Cidr = "2001:db8::1" };
        var other = rule with { PeerIpv6Cidr = spelling, OwnIpv6Cidr = "2001:DB8::0001" };
        var group = Authorize(Given.Group(), other).State!;

        Assert.Equal(("2001:db8::/32", "2001:db8::1"), (group.Rules[0].Match.PeerIpv6Cidr, group.Rules[0].Match.OwnIpv6Cidr));
        Assert.False(Authorize(group, rule).Changes);
        Assert.Empty(Given.Decide(group, new SecurityGroupCommand.Revoke("ingress", [rule], [])).State!.Rules);
        Assert.Empty(Given.Decide(group, new SecurityGroupCommand.Revoke("ingress", [other], [])).State!.Rules);
    }

    [Theory]
    [InlineData("g", null, null, "InvalidSecurityGroupName.Malformed")]
    [InlineData("1group", null, null, "InvalidSecurityGroupName.Malformed")]
    [InlineData("group", "https://", null, "InvalidSecurityGroupDiscription.Malformed")]
    [InlineData("group", null, "huge", "InvalidSecurityGroupType.ValueNotSupported")]
    [InlineData("group", "about", "enterprise", null)]
    [InlineData(null, null, null, null)]
    public void Create_checks_its_words(string? name, string? description, string? type, string? code)
    {
        var create = new SecurityGroupCommand.Create(Given.VpcId, Given.Quotas) { Name = name, Description = description, Type = type };

        Assert.Equal(code, Given.Decide((SecurityGroupState?)null, create).Fault?.Code);
    }

    [Fact]
    public void Delete_needs_a_group_that_nobody_is_in_or_refers_to()
    {
        var deleted = Given.Decide(Given.Group(), new SecurityGroupCommand.Delete());

        Assert.Equal(new NoChildren(Given.Group().Key, SecurityGroupFaults.InUse), Assert.Single(deleted.Conditions));
        Assert.Equal(SecurityGroupFaults.NotFound, Given.Decide(Given.Group(), new SecurityGroupCommand.Delete(), "2000000000000002").Fault);
    }

    [Theory]
    [InlineData("normal", 2_000)]
    [InlineData("enterprise", 65_536)]
    public void Members_are_counted_apart_from_rules_that_refer_to_the_group(string type, long max)
    {
        var key = Given.Group().Key;

        Assert.Contains(new Ceiling(SecurityGroupMembers.Counter(key), max, SecurityGroupFaults.MembersExceeded), SecurityGroupMembers.Conditions(key, type));
        Assert.Equal([Counters.Children(key), SecurityGroupMembers.Counter(key)], SecurityGroupMembers.Usage(key).Select(use => use.Counter));
    }

    private static Decision<SecurityGroupState, SecurityGroupResult> Authorize(SecurityGroupState group, params RuleRequest[] rules) =>
        Given.Decide(group, new SecurityGroupCommand.Authorize("ingress", [.. rules], Given.Quotas));
}
