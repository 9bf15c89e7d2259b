using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Networks;

/// <summary>How rules of a security group come and go.</summary>
internal static class SecurityGroupRules
{
    /// <summary>The group with the rules that it lacks of those asked for.</summary>
    public static Outcome<SecurityGroupState> Authorize(SecurityGroupState state, SecurityGroupCommand.Authorize command, in DecisionContext context)
    {
        var rules = state.Rules;
        foreach (var request in command.Rules)
        {
            if (RuleReading.Read(request, command.Direction).Failed(out var fault, out var match))
            {
                return fault;
            }

            if (!rules.Any(rule => rule.Match == match))
            {
                var id = NetworkIds.SecurityGroupRule.Part(NetworkIds.SecurityGroup, state.SecurityGroupId, context.Version, rules.Length);
                rules = rules.Add(new SecurityGroupRule(id, context.Now, request.Description ?? "", match));
            }
        }

        if (rules.Length > command.Quotas.Rules && rules.Length > state.Rules.Length)
        {
            return SecurityGroupFaults.RulesExceeded;
        }

        return rules == state.Rules ? state : state with { Rules = rules };
    }

    /// <summary>The group without the rules that were named.</summary>
    public static Outcome<SecurityGroupState> Revoke(SecurityGroupState state, SecurityGroupCommand.Revoke command)
    {
        var matches = new HashSet<RuleMatch>();
        foreach (var request in command.Rules)
        {
            if (RuleReading.Read(request, command.Direction).Failed(out var fault, out var match))
            {
                return fault;
            }

            matches.Add(match);
        }

        var left = state.Rules.RemoveAll(rule =>
            rule.Match.Direction == command.Direction && (matches.Contains(rule.Match) || command.RuleIds.Contains(rule.RuleId)));
        return left.Length == state.Rules.Length ? state : state with { Rules = left };
    }
}
