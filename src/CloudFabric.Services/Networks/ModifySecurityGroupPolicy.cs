using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Says whether the members of a security group reach each other without a rule.</summary>
[Action("Ecs", "2014-05-26", "ModifySecurityGroupPolicy")]
internal sealed class ModifySecurityGroupPolicy(ResourceGrains grains, NetworkReader networks) : IAction<ModifySecurityGroupPolicyRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(ModifySecurityGroupPolicyRequest request, ActionContext context)
    {
        var located = networks.Locate(NetworkIds.SecurityGroup, request.SecurityGroupId, request.RegionId, SecurityGroupFaults.NotFound);
        if (located.Failed(out var fault, out var key))
        {
            return fault;
        }

        var modified = await grains.Execute<ISecurityGroupGrain, SecurityGroupCommand, SecurityGroupResult>(
            context, key, new SecurityGroupCommand.SetPolicy(request.InnerAccessPolicy));
        return modified.Select(_ => Nothing.Value);
    }
}

/// <summary>Parameters of ModifySecurityGroupPolicy.</summary>
public sealed record ModifySecurityGroupPolicyRequest
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? SecurityGroupId { get; init; }

    /// <summary>Accept or Drop, in any letters.</summary>
    [Required]
    public string? InnerAccessPolicy { get; init; }
}
