using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Adds rules of a security group's incoming traffic. One that is there already is no error.</summary>
[Action("Ecs", "2014-05-26", "AuthorizeSecurityGroup")]
internal sealed class AuthorizeSecurityGroup(SecurityGroupRuleCalls rules) : IAction<AuthorizeSecurityGroupRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(AuthorizeSecurityGroupRequest request, ActionContext context) =>
        await rules.Authorize(request, context);
}

/// <summary>Parameters of AuthorizeSecurityGroup.</summary>
public sealed record AuthorizeSecurityGroupRequest : IngressRulesRequest;
