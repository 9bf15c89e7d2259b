using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Networks;

namespace CloudFabric.Services.Instances;

/// <summary>Takes an instance out of a security group, which must not be its last.</summary>
[Action("Ecs", "2014-05-26", "LeaveSecurityGroup")]
internal sealed class LeaveSecurityGroup(InstanceCalls instances, NetworkReader networks) : IAction<LeaveSecurityGroupRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(LeaveSecurityGroupRequest request, ActionContext context)
    {
        var found = await networks.SecurityGroup(context.Account, request.SecurityGroupId, null, SecurityGroupFaults.NotFound);
        return found.Failed(out var fault, out var group)
            ? fault
            : await instances.One(context, request.InstanceId, new InstanceCommand.LeaveGroup(group.State.SecurityGroupId));
    }
}

/// <summary>Parameters of LeaveSecurityGroup.</summary>
public sealed record LeaveSecurityGroupRequest
{
    [Required]
    public string? SecurityGroupId { get; init; }

    [Required]
    public string? InstanceId { get; init; }

    [Refused]
    public string? NetworkInterfaceId { get; init; }
}
