using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Changes a security group's name and description.</summary>
[Action("Ecs", "2014-05-26", "ModifySecurityGroupAttribute")]
internal sealed class ModifySecurityGroupAttribute(ResourceGrains grains, NetworkReader networks)
    : IAction<ModifySecurityGroupAttributeRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(ModifySecurityGroupAttributeRequest request, ActionContext context)
    {
        var located = networks.Locate(NetworkIds.SecurityGroup, request.SecurityGroupId, request.RegionId, SecurityGroupFaults.NotFound);
        if (located.Failed(out var fault, out var key))
        {
            return fault;
        }

        var modified = await grains.Execute<ISecurityGroupGrain, SecurityGroupCommand, SecurityGroupResult>(
            context, key, new SecurityGroupCommand.Modify(request.SecurityGroupName, request.Description));
        return modified.Select(_ => Nothing.Value);
    }
}

/// <summary>Parameters of ModifySecurityGroupAttribute.</summary>
public sealed record ModifySecurityGroupAttributeRequest
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? SecurityGroupId { get; init; }

    public string? SecurityGroupName { get; init; }

    public string? Description { get; init; }
}
