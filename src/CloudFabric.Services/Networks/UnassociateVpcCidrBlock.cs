using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Removes a secondary block without vSwitches from a VPC.</summary>
[Action("Vpc", "2016-04-28", "UnassociateVpcCidrBlock")]
internal sealed class UnassociateVpcCidrBlock(ResourceGrains grains, NetworkReader networks) : IAction<UnassociateVpcCidrBlockRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(UnassociateVpcCidrBlockRequest request, ActionContext context)
    {
        if (networks.Locate(NetworkIds.Vpc, request.VpcId, request.RegionId, VpcFaults.NotFound).Failed(out var fault, out var key))
        {
            return fault;
        }

        if (string.IsNullOrEmpty(request.SecondaryCidrBlock))
        {
            return KernelFaults.MissingParameter(nameof(request.SecondaryCidrBlock));
        }

        var removed = await grains.Execute<IVpcGrain, VpcCommand, VpcResult>(context, key, new VpcCommand.RemoveBlock(request.SecondaryCidrBlock));
        return removed.Select(_ => Nothing.Value);
    }
}

/// <summary>Parameters of UnassociateVpcCidrBlock.</summary>
public sealed record UnassociateVpcCidrBlockRequest
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? VpcId { get; init; }

    public string? SecondaryCidrBlock { get; init; }
}
