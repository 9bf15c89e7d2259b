using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Networks;

namespace CloudFabric.Services.Instances;

/// <summary>Lets an instance into a security group of its VPC.</summary>
[Action("Ecs", "2014-05-26", "JoinSecurityGroup")]
internal sealed class JoinSecurityGroup(InstanceCalls instances, NetworkReader networks) : IAction<JoinSecurityGroupRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(JoinSecurityGroupRequest request, ActionContext context)
    {
        var found = await networks.SecurityGroup(context.Account, request.SecurityGroupId, null, SecurityGroupFaults.NotFound);
        return found.Failed(out var fault, out var group)
            ? fault
            : await instances.One(context, request.InstanceId, new InstanceCommand.JoinGroup(GroupToJoin.Of(group.State)));
    }
}

/// <summary>Parameters of JoinSecurityGroup.</summary>
public sealed record JoinSecurityGroupRequest
{
    [Required]
    public string? SecurityGroupId { get; init; }

    [Required]
    public string? InstanceId { get; init; }

    [Refused]
    public string? NetworkInterfaceId { get; init; }
}
