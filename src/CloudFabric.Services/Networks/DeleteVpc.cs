using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Deletes an empty VPC at once. ForceDelete has no effect: what it forces is not emulated.</summary>
[Action("Vpc", "2016-04-28", "DeleteVpc")]
[Action("Ecs", "2014-05-26", "DeleteVpc")]
internal sealed class DeleteVpc(ResourceGrains grains, NetworkReader networks) : IAction<DeleteVpcRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(DeleteVpcRequest request, ActionContext context)
    {
        if (networks.Locate(NetworkIds.Vpc, request.VpcId, request.RegionId, VpcFaults.NotFound).Failed(out var fault, out var key))
        {
            return fault;
        }

        var deleted = await grains.Execute<IVpcGrain, VpcCommand, VpcResult>(context, key, new VpcCommand.Delete());
        return deleted.Select(_ => Nothing.Value);
    }
}

/// <summary>Parameters of DeleteVpc.</summary>
public sealed record DeleteVpcRequest
{
    [Required]
    public string? VpcId { get; init; }

    public string? RegionId { get; init; }
}
