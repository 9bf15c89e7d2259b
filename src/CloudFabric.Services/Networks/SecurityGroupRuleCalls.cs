using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Quotas;

namespace CloudFabric.Services.Networks;

/// <summary>
/// What the six actions on rules share. Other groups that rules refer to are looked for here; that they stay is the commit's business.
/// </summary>
internal sealed class SecurityGroupRuleCalls(ResourceGrains grains, NetworkReader networks, AccountQuotas quotas)
{
    public async Task<Outcome<Nothing>> Authorize(SecurityGroupRulesRequest request, ActionContext context)
    {
        var found = await networks.SecurityGroup(context.Account, request.SecurityGroupId, request.RegionId, SecurityGroupFaults.NotFound);
        if (found.Failed(out var fault, out var group))
        {
            return fault;
        }

        if (request.All.Any(permission => permission.NamesList))
        {
            return SecurityGroupFaults.PrefixListNotFound;
        }

        var rules = request.All.Select(permission => permission.ToRule(request.Direction)).ToImmutableArray();
        var limits = quotas.Networks(context.Account, group.Key.Region);
        return await CheckPeers(rules, group.State, request.Direction)
            ?? await Send(context, group.Key, new SecurityGroupCommand.Authorize(request.Direction, rules, limits));
    }

    public async Task<Outcome<Nothing>> Change(SecurityGroupRuleRequest request, ActionContext context)
    {
        var found = await networks.SecurityGroup(context.Account, request.SecurityGroupId, request.RegionId, SecurityGroupFaults.NotFound);
        if (found.Failed(out var fault, out var group))
        {
            return fault;
        }

        if (request.NamesList)
        {
            return SecurityGroupFaults.PrefixListNotFound;
        }

        var (id, rule) = (request.SecurityGroupRuleId.NullIfEmpty(), request.ToRule(request.Direction));
        return await CheckPeers([rule], group.State, request.Direction)
            ?? await Send(context, group.Key, new SecurityGroupCommand.ChangeRule(request.Direction, id, rule));
    }

    /// <param name="ruleIds">Where there are any, the permissions do not count.</param>
    public async Task<Outcome<Nothing>> Revoke(SecurityGroupRulesRequest request, IReadOnlyList<string>? ruleIds, ActionContext context)
    {
        var located = networks.Locate(NetworkIds.SecurityGroup, request.SecurityGroupId, request.RegionId, SecurityGroupFaults.NotFound);
        if (located.Failed(out var fault, out var key))
        {
            return fault;
        }

        if (ruleIds is { Count: > 0 })
        {
            return await Send(context, key, new SecurityGroupCommand.Revoke(request.Direction, [], [.. ruleIds]));
        }

        // No rule names a list, so there is none to revoke.
        var rules = request.All.Where(permission => !permission.NamesList).Select(permission => permission.ToRule(request.Direction));
        return await Send(context, key, new SecurityGroupCommand.Revoke(request.Direction, [.. rules], []));
    }

    private async Task<Outcome<Nothing>?> CheckPeers(ImmutableArray<RuleRequest> rules, SecurityGroupState group, string direction)
    {
        var isIngress = direction == RuleMatch.Ingress;
        foreach (var id in rules.Select(rule => rule.PeerGroupId).Where(id => !string.IsNullOrEmpty(id)).Distinct())
        {
            var found = await networks.SecurityGroup(
                group.Account, id, group.RegionId, isIngress ? SecurityGroupFaults.SourceGroupNotFound : SecurityGroupFaults.DestGroupNotFound);
            if (found.Failed(out var fault, out var peer))
            {
                return fault;
            }

            if (peer.State.VpcId != group.VpcId)
            {
                return isIngress ? SecurityGroupFaults.SourceGroupMismatch : SecurityGroupFaults.DestGroupMismatch;
            }
        }

        return null;
    }

    private async Task<Outcome<Nothing>> Send(ActionContext context, ResourceKey key, SecurityGroupCommand command) =>
        (await grains.Execute<ISecurityGroupGrain, SecurityGroupCommand, SecurityGroupResult>(context, key, command)).Select(_ => Nothing.Value);
}
