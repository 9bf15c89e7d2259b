using System.Globalization;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Networks;

/// <summary>How a rule of a security group changes. By its id anything of it does, by what it matches its description only.</summary>
internal static class SecurityGroupRuleChange
{
    public static Outcome<SecurityGroupState> Decide(SecurityGroupState state, SecurityGroupCommand.ChangeRule command)
    {
        var named = state.Rules.FirstOrDefault(rule => rule.RuleId == command.RuleId && rule.Match.Direction == command.Direction);
        if (command.RuleId is not null && named is null)
        {
            return SecurityGroupFaults.RuleIdNotFound;
        }

        var wanted = named is null ? command.Rule : Completed(command.Rule, named);
        if (RuleReading.Read(wanted, command.Direction).Failed(out var fault, out var match))
        {
            return fault;
        }

        var same = state.Rules.FirstOrDefault(rule => rule.Match == match);
        return (named ?? same) switch
        {
            null => SecurityGroupFaults.RuleNotFound,
            _ when named is not null && same is not null && same != named => SecurityGroupFaults.RuleExists,
            var rule => With(state, rule, rule with { Match = match, Description = wanted.Description ?? "" }),
        };
    }

    private static SecurityGroupState With(SecurityGroupState state, SecurityGroupRule rule, SecurityGroupRule changed) =>
        rule == changed ? state : state with { Rules = state.Rules.Replace(rule, changed) };

    /// <summary>What was sent, and for the rest what the rule has. A peer takes the place of the peer.</summary>
    private static RuleRequest Completed(RuleRequest sent, SecurityGroupRule rule)
    {
        var (match, keepsPeer) = (rule.Match, string.IsNullOrEmpty(sent.PeerCidr + sent.PeerIpv6Cidr + sent.PeerGroupId));
        return sent with
        {
            IpProtocol = Or(sent.IpProtocol, match.IpProtocol),
            PortRange = Or(sent.PortRange, match.PortRange),
            SourcePortRange = Or(sent.SourcePortRange, match.SourcePortRange),
            Policy = Or(sent.Policy, match.Policy),
            Priority = Or(sent.Priority, match.Priority.ToString(CultureInfo.InvariantCulture)),
            Description = sent.Description ?? rule.Description,
            PeerCidr = keepsPeer ? match.PeerCidr : sent.PeerCidr,
            PeerIpv6Cidr = keepsPeer ? match.PeerIpv6Cidr : sent.PeerIpv6Cidr,
            PeerGroupId = keepsPeer ? match.PeerGroupId : sent.PeerGroupId,
            OwnCidr = Or(sent.OwnCidr, match.OwnCidr),
            OwnIpv6Cidr = Or(sent.OwnIpv6Cidr, match.OwnIpv6Cidr),
        };
    }

    private static string? Or(string? sent, string kept) => string.IsNullOrEmpty(sent) ? kept : sent;
}
