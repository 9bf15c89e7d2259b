using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Adds rules of a security group's outgoing traffic. One that is there already is no error.</summary>
[Action("Ecs", "2014-05-26", "AuthorizeSecurityGroupEgress")]
internal sealed class AuthorizeSecurityGroupEgress(SecurityGroupRuleCalls rules) : IAction<SecurityGroupRulesRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(SecurityGroupRulesRequest request, ActionContext context) =>
        await rules.Authorize(request, context, RuleMatch.Egress);
}
