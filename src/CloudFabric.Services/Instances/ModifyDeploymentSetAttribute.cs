using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Changes a deployment set's name and description.</summary>
[Action("Ecs", "2014-05-26", "ModifyDeploymentSetAttribute")]
internal sealed class ModifyDeploymentSetAttribute(DeploymentSets sets) : IAction<ModifyDeploymentSetAttributeRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(ModifyDeploymentSetAttributeRequest request, ActionContext context) => await sets.Send(
        context, request.DeploymentSetId, request.RegionId!, new DeploymentSetCommand.Modify(request.DeploymentSetName, request.Description));
}

/// <summary>Parameters of ModifyDeploymentSetAttribute.</summary>
public sealed record ModifyDeploymentSetAttributeRequest
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? DeploymentSetId { get; init; }

    public string? DeploymentSetName { get; init; }

    public string? Description { get; init; }

    [Refused]
    public int? Affinity { get; init; }
}
