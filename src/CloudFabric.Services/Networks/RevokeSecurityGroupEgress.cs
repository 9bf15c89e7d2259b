using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Takes rules of outgoing traffic away. One that is not there is no error.</summary>
[Action("Ecs", "2014-05-26", "RevokeSecurityGroupEgress")]
internal sealed class RevokeSecurityGroupEgress(SecurityGroupRuleCalls rules) : IAction<SecurityGroupRulesRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(SecurityGroupRulesRequest request, ActionContext context) =>
        await rules.Revoke(request, context, RuleMatch.Egress);
}
