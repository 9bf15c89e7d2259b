using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;

namespace CloudFabric.Model.Tests.Networks;

/// <summary>Changes of a rule, and of what members may do to each other.</summary>
public sealed class SecurityGroupChangeTests
{
    private static readonly RuleRequest Http = new() { IpProtocol = "tcp", PortRange = "80/80", PeerCidr = "0.0.0.0/0", Description = "web" };
    private static readonly SecurityGroupState Group =
        Given.Decide(Given.Group(), new SecurityGroupCommand.Authorize("ingress", [Http, Http with { Priority = "2" }], Given.Quotas)).State!;

    [Fact]
    public void Rule_named_by_what_it_matches_changes_its_description_only()
    {
        var changed = Change(null, Http with { Priority = "2", Description = "other" }).State!;

        Assert.Equal(["web", "other"], changed.Rules.Select(rule => rule.Description));
        Assert.Equal(Group.Rules.Select(rule => (rule.RuleId, rule.Match)), changed.Rules.Select(rule => (rule.RuleId, rule.Match)));
        Assert.Equal(["", "web"], Change(null, Http with { Description = null }).State!.Rules.Select(rule => rule.Description));
        Assert.False(Change(null, Http).Changes);
    }

    [Fact]
    public void Rule_named_by_its_id_changes_in_what_is_given()
    {
        var (id, rule) = (Group.Rules[1].RuleId, new RuleRequest { Policy = "drop", PeerCidr = "10.0.0.0/8" });

        var changed = Change(id, rule).State!.Rules[1];

        Assert.Equal((id, "web"), (changed.RuleId, changed.Description));
        Assert.Equal(Group.Rules[1].Match with { Policy = "Drop", PeerCidr = "10.0.0.0/8" }, changed.Match);
        Assert.False(Change(id, new RuleRequest()).Changes);
    }

    [Fact]
    public void Rule_to_another_group_takes_the_place_of_the_addresses_and_guards_it()
    {
        var changed = Change(Group.Rules[0].RuleId, new RuleRequest { PeerGroupId = Given.OtherGroupId });

        Assert.Equal(("", Given.OtherGroupId), (changed.State!.Rules[0].Match.PeerCidr, changed.State.Rules[0].Match.PeerGroupId));
        Assert.Equal(
            new Guard(NetworkIds.SecurityGroup.Key(Given.Region, Given.OtherGroupId), SecurityGroupFaults.SourceGroupNotFound), Assert.Single(changed.Conditions));
    }

    [Fact]
    public void Rule_that_is_not_there_or_would_be_another_one_is_refused()
    {
        Assert.Equal(SecurityGroupFaults.RuleNotFound, Change(null, Http with { Priority = "3" }).Fault);
        Assert.Equal(SecurityGroupFaults.RuleIdNotFound, Change("sgr-none", Http).Fault);
        Assert.Equal(
            SecurityGroupFaults.RuleIdNotFound, Given.Decide(Group, new SecurityGroupCommand.ChangeRule("egress", Group.Rules[0].RuleId, Http)).Fault);
        Assert.Equal(SecurityGroupFaults.RuleExists, Change(Group.Rules[0].RuleId, new RuleRequest { Priority = "2" }).Fault);
        Assert.Equal(SecurityGroupFaults.PolicyMalformed, Change(Group.Rules[0].RuleId, new RuleRequest { Policy = "maybe" }).Fault);
    }

    [Theory]
    [InlineData("Drop", true)]
    [InlineData("drop", true)]
    [InlineData("Accept", false)]
    public void Policy_keeps_members_apart_or_not(string policy, bool keepsApart)
    {
        var changed = Given.Decide(Group with { KeepsApart = !keepsApart }, new SecurityGroupCommand.SetPolicy(policy));

        Assert.Equal(keepsApart, changed.State!.KeepsApart);
        Assert.True(Given.Decide(changed.State, new SecurityGroupCommand.SetPolicy(policy)).Changes);
    }

    [Fact]
    public void Policy_of_an_enterprise_group_or_of_no_name_is_refused()
    {
        Assert.Equal(SecurityGroupFaults.PolicyOfType, Given.Decide(Group with { Type = "enterprise" }, new SecurityGroupCommand.SetPolicy("Accept")).Fault);
        Assert.Equal(SecurityGroupFaults.PolicyMalformed, Given.Decide(Group, new SecurityGroupCommand.SetPolicy("maybe")).Fault);
    }

    private static Decision<SecurityGroupState, SecurityGroupResult> Change(string? id, RuleRequest rule) =>
        Given.Decide(Group, new SecurityGroupCommand.ChangeRule("ingress", id, rule));
}
