using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Changes a rule of a security group's outgoing traffic.</summary>
[Action("Ecs", "2014-05-26", "ModifySecurityGroupEgressRule")]
internal sealed class ModifySecurityGroupEgressRule(SecurityGroupRuleCalls rules) : IAction<ModifySecurityGroupEgressRuleRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(ModifySecurityGroupEgressRuleRequest request, ActionContext context) =>
        await rules.Change(request, context);
}

/// <summary>Parameters of ModifySecurityGroupEgressRule.</summary>
public sealed record ModifySecurityGroupEgressRuleRequest : SecurityGroupRuleRequest
{
    public string? DestGroupId { get; init; }

    public string? DestPrefixListId { get; init; }

    internal override string Direction => RuleMatch.Egress;

    internal override string? PeerGroupId => DestGroupId;

    internal override bool NamesList => !string.IsNullOrEmpty(DestPrefixListId + PortRangeListId);
}
