using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Deletes a deployment set in which no instance is.</summary>
[Action("Ecs", "2014-05-26", "DeleteDeploymentSet")]
internal sealed class DeleteDeploymentSet(DeploymentSets sets) : IAction<DeleteDeploymentSetRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(DeleteDeploymentSetRequest request, ActionContext context) =>
        await sets.Send(context, request.DeploymentSetId, request.RegionId!, new DeploymentSetCommand.Delete());
}

/// <summary>Parameters of DeleteDeploymentSet.</summary>
public sealed record DeleteDeploymentSetRequest
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? DeploymentSetId { get; init; }
}
