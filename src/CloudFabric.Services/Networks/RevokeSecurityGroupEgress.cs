using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Takes rules of outgoing traffic away. One that is not there is no error.</summary>
[Action("Ecs", "2014-05-26", "RevokeSecurityGroupEgress")]
internal sealed class RevokeSecurityGroupEgress(SecurityGroupRuleCalls rules) : IAction<RevokeSecurityGroupEgressRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(RevokeSecurityGroupEgressRequest request, ActionContext context) =>
        await rules.Revoke(request, request.SecurityGroupRuleId, context);
}

/// <summary>Parameters of RevokeSecurityGroupEgress.</summary>
public sealed record RevokeSecurityGroupEgressRequest : EgressRulesRequest
{
    /// <summary>The rules by their ids; where there are any, nothing else is revoked.</summary>
    public IReadOnlyList<string>? SecurityGroupRuleId { get; init; }
}
