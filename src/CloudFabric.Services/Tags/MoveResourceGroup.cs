using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Tags;

/// <summary>Moves a resource of the VPC product into a resource group.</summary>
[Action("Vpc", "2016-04-28", "MoveResourceGroup")]
internal sealed class MoveResourceGroup(TaggedResources resources) : IAction<MoveResourceGroupRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(MoveResourceGroupRequest request, ActionContext context) => await resources.Apply(
        context,
        new TagTarget(context.Region, request.ResourceType!, [request.ResourceId!]),
        new LabelChange.JoinGroup(request.NewResourceGroupId!));
}

/// <summary>Parameters of MoveResourceGroup.</summary>
public sealed record MoveResourceGroupRequest
{
    [Required]
    public string? NewResourceGroupId { get; init; }

    [Required]
    public string? ResourceId { get; init; }

    [Required]
    public string? ResourceType { get; init; }
}
