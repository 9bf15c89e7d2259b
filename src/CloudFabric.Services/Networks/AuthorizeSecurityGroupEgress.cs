using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Adds rules of a security group's outgoing traffic. One that is there already is no error.</summary>
[Action("Ecs", "2014-05-26", "AuthorizeSecurityGroupEgress")]
internal sealed class AuthorizeSecurityGroupEgress(SecurityGroupRuleCalls rules) : IAction<AuthorizeSecurityGroupEgressRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(AuthorizeSecurityGroupEgressRequest request, ActionContext context) =>
        await rules.Authorize(request, context);
}

/// <summary>Parameters of AuthorizeSecurityGroupEgress.</summary>
public sealed record AuthorizeSecurityGroupEgressRequest : EgressRulesRequest;
