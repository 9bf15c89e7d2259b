using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Changes a rule of a security group's outgoing traffic.</summary>
[Action("Ecs", "2014-05-26", "ModifySecurityGroupEgressRule")]
internal sealed class ModifySecurityGroupEgressRule(SecurityGroupRuleCalls rules) : IAction<SecurityGroupRuleRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(SecurityGroupRuleRequest request, ActionContext context) =>
        await rules.Change(request, context, RuleMatch.Egress);
}
