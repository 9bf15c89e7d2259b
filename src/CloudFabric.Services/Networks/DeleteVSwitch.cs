using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Deletes an empty vSwitch at once.</summary>
[Action("Vpc", "2016-04-28", "DeleteVSwitch")]
[Action("Ecs", "2014-05-26", "DeleteVSwitch")]
internal sealed class DeleteVSwitch(ResourceGrains grains, NetworkReader networks) : IAction<DeleteVSwitchRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(DeleteVSwitchRequest request, ActionContext context)
    {
        if (networks.Locate(NetworkIds.VSwitch, request.VSwitchId, request.RegionId, VSwitchFaults.NotFound).Failed(out var fault, out var key))
        {
            return fault;
        }

        var deleted = await grains.Execute<IVSwitchGrain, VSwitchCommand, VSwitchResult>(context, key, new VSwitchCommand.Delete());
        return deleted.Select(_ => Nothing.Value);
    }
}

/// <summary>Parameters of DeleteVSwitch.</summary>
public sealed record DeleteVSwitchRequest
{
    [Required]
    public string? VSwitchId { get; init; }

    public string? RegionId { get; init; }
}
