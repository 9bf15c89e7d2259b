using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Quotas;

namespace CloudFabric.Services.Networks;

/// <summary>Adds a secondary block to a VPC.</summary>
[Action("Vpc", "2016-04-28", "AssociateVpcCidrBlock")]
internal sealed class AssociateVpcCidrBlock(ResourceGrains grains, NetworkReader networks, AccountQuotas quotas)
    : IAction<AssociateVpcCidrBlockRequest, AssociateVpcCidrBlockResponse>
{
    public async ValueTask<Outcome<AssociateVpcCidrBlockResponse>> Handle(AssociateVpcCidrBlockRequest request, ActionContext context)
    {
        if (networks.Locate(NetworkIds.Vpc, request.VpcId, request.RegionId, VpcFaults.NotFound).Failed(out var fault, out var key))
        {
            return fault;
        }

        if (string.IsNullOrEmpty(request.SecondaryCidrBlock))
        {
            return KernelFaults.MissingParameter(nameof(request.SecondaryCidrBlock));
        }

        var command = new VpcCommand.AddBlock(request.SecondaryCidrBlock, quotas.Networks(context.Account, key.Region));
        var added = await grains.Execute<IVpcGrain, VpcCommand, VpcResult>(context, key, command);
        return added.Select(_ => new AssociateVpcCidrBlockResponse(request.SecondaryCidrBlock, "IPV4"));
    }
}

/// <summary>Parameters of AssociateVpcCidrBlock.</summary>
public sealed record AssociateVpcCidrBlockRequest
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? VpcId { get; init; }

    public string? SecondaryCidrBlock { get; init; }

    [Refused(Unless = "ipv4")]
    public string? IpVersion { get; init; }

    [Refused]
    public string? IPv6CidrBlock { get; init; }

    [Refused]
    public string? IpamPoolId { get; init; }
}

/// <summary>Answer of AssociateVpcCidrBlock.</summary>
public sealed record AssociateVpcCidrBlockResponse(string CidrBlock, string IpVersion);
