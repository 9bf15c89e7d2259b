using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Changes a rule of a security group's incoming traffic.</summary>
[Action("Ecs", "2014-05-26", "ModifySecurityGroupRule")]
internal sealed class ModifySecurityGroupRule(SecurityGroupRuleCalls rules) : IAction<ModifySecurityGroupRuleRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(ModifySecurityGroupRuleRequest request, ActionContext context) =>
        await rules.Change(request, context);
}

/// <summary>Parameters of ModifySecurityGroupRule.</summary>
public sealed record ModifySecurityGroupRuleRequest : SecurityGroupRuleRequest
{
    public string? SourceGroupId { get; init; }

    public string? SourcePrefixListId { get; init; }

    internal override string Direction => RuleMatch.Ingress;

    internal override string? PeerGroupId => SourceGroupId;

    internal override bool NamesList => !string.IsNullOrEmpty(SourcePrefixListId + PortRangeListId);
}
