using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Tags;

/// <summary>Moves a resource of ECS into a resource group.</summary>
[Action("Ecs", "2014-05-26", "JoinResourceGroup")]
internal sealed class JoinResourceGroup(TaggedResources resources) : IAction<JoinResourceGroupRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(JoinResourceGroupRequest request, ActionContext context) => await resources.Apply(
        context,
        new TagTarget(context.Region, request.ResourceType!, [request.ResourceId!]),
        new LabelChange.JoinGroup(request.ResourceGroupId!));
}

/// <summary>Parameters of JoinResourceGroup.</summary>
public sealed record JoinResourceGroupRequest
{
    [Required]
    public string? ResourceGroupId { get; init; }

    [Required]
    public string? ResourceId { get; init; }

    [Required]
    public string? ResourceType { get; init; }
}
