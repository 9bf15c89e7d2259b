using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Deletes a security group that nothing is in and no other group refers to.</summary>
[Action("Ecs", "2014-05-26", "DeleteSecurityGroup")]
internal sealed class DeleteSecurityGroup(ResourceGrains grains, NetworkReader networks) : IAction<DeleteSecurityGroupRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(DeleteSecurityGroupRequest request, ActionContext context)
    {
        var located = networks.Locate(NetworkIds.SecurityGroup, request.SecurityGroupId, request.RegionId, SecurityGroupFaults.NotFound);
        if (located.Failed(out var fault, out var key))
        {
            return fault;
        }

        var deleted = await grains.Execute<ISecurityGroupGrain, SecurityGroupCommand, SecurityGroupResult>(
            context, key, new SecurityGroupCommand.Delete());
        return deleted.Select(_ => Nothing.Value);
    }
}

/// <summary>Parameters of DeleteSecurityGroup.</summary>
public sealed record DeleteSecurityGroupRequest
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? SecurityGroupId { get; init; }
}
