using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Networks;

/// <summary>The rules of security groups.</summary>
public sealed class SecurityGroupMachine : IMachine<SecurityGroupState, SecurityGroupCommand, SecurityGroupResult>
{
    private SecurityGroupMachine()
    {
    }

    public static Decision<SecurityGroupState, SecurityGroupResult> Decide(
        SecurityGroupState? state, SecurityGroupCommand command, in DecisionContext context)
    {
        if (command is SecurityGroupCommand.Create create)
        {
            return state is null ? SecurityGroupCreation.Decide(create, context) : KernelFaults.IdTaken;
        }

        if (state is null || state.Account != context.Account)
        {
            return SecurityGroupFaults.NotFound;
        }

        return command switch
        {
            SecurityGroupCommand.Delete => Decision<SecurityGroupState, SecurityGroupResult>.Vanish(
                new SecurityGroupResult(state.SecurityGroupId), new NoChildren(state.Key, SecurityGroupFaults.InUse)),
            SecurityGroupCommand.Modify modify => Modify(state, modify),
            SecurityGroupCommand.Authorize authorize => Changed(state, SecurityGroupRules.Authorize(state, authorize, context), NotFoundOf(authorize.Direction)),
            SecurityGroupCommand.Revoke revoke => Changed(state, SecurityGroupRules.Revoke(state, revoke), SecurityGroupFaults.NotFound),
            SecurityGroupCommand.ChangeRule change => Changed(
                state, SecurityGroupRuleChange.Decide(state, change), NotFoundOf(change.Direction)),
            SecurityGroupCommand.SetPolicy policy => SetPolicy(state, policy.Policy),
            SecurityGroupCommand.Label label => Changed(
                state, state.Labels.After(label.Change, state.Account).Select(labels => state with { Labels = labels }), SecurityGroupFaults.NotFound),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "A security group does not know this command."),
        };
    }

    public static RowShape Shape(SecurityGroupState state) => new(state.Account, "-", state.Type, SecurityGroupState.Track)
    {
        Facets =
        [
            new Facet(NetworkFacets.Vpc, state.VpcId),
            .. state.Name.Length > 0 ? [new Facet(NetworkFacets.Name, state.Name)] : (Facet[])[],
            .. LabelFacets.Of(state.Labels),
        ],
        Usage = SecurityGroupUsage.Of(state),
    };

    private static Decision<SecurityGroupState, SecurityGroupResult> Modify(SecurityGroupState state, SecurityGroupCommand.Modify command) =>
        SecurityGroupCreation.CheckWords(command.Name, command.Description) is { } fault
            ? fault
            : Changed(
                state,
                state with { Name = command.Name ?? state.Name, Description = command.Description ?? state.Description },
                SecurityGroupFaults.NotFound);

    private static Decision<SecurityGroupState, SecurityGroupResult> Changed(
        SecurityGroupState before, Outcome<SecurityGroupState> changed, Fault peerNotFound)
    {
        if (changed.Failed(out var fault, out var after))
        {
            return fault;
        }

        var result = new SecurityGroupResult(before.SecurityGroupId);
        return after == before
            ? Decision<SecurityGroupState, SecurityGroupResult>.Keep(before, result)
            : Decision<SecurityGroupState, SecurityGroupResult>.Become(
                after, result, SecurityGroupUsage.PeerGuards(before, after, peerNotFound));
    }

    /// <summary>Written also where it is so already: only what is written keeps the token of its call.</summary>
    private static Decision<SecurityGroupState, SecurityGroupResult> SetPolicy(SecurityGroupState state, string? policy) =>
        policy?.ToUpperInvariant() switch
        {
            not ("ACCEPT" or "DROP") => SecurityGroupFaults.PolicyMalformed,
            _ when state.Type == SecurityGroupState.Enterprise => SecurityGroupFaults.PolicyOfType,
            var known => Decision<SecurityGroupState, SecurityGroupResult>.Become(
                state with { KeepsApart = known == "DROP" }, new SecurityGroupResult(state.SecurityGroupId)),
        };

    private static Fault NotFoundOf(string direction) =>
        direction == RuleMatch.Ingress ? SecurityGroupFaults.SourceGroupNotFound : SecurityGroupFaults.DestGroupNotFound;
}
