using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Takes rules of incoming traffic away. One that is not there is no error.</summary>
[Action("Ecs", "2014-05-26", "RevokeSecurityGroup")]
internal sealed class RevokeSecurityGroup(SecurityGroupRuleCalls rules) : IAction<RevokeSecurityGroupRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(RevokeSecurityGroupRequest request, ActionContext context) =>
        await rules.Revoke(request, request.SecurityGroupRuleId, context);
}

/// <summary>Parameters of RevokeSecurityGroup.</summary>
public sealed record RevokeSecurityGroupRequest : IngressRulesRequest
{
    /// <summary>The rules by their ids; where there are any, nothing else is revoked.</summary>
    public IReadOnlyList<string>? SecurityGroupRuleId { get; init; }
}
