using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Changes a VPC's name, description and DNS flag.</summary>
[Action("Vpc", "2016-04-28", "ModifyVpcAttribute")]
internal sealed class ModifyVpcAttribute(ResourceGrains grains, NetworkReader networks) : IAction<ModifyVpcAttributeRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(ModifyVpcAttributeRequest request, ActionContext context)
    {
        if (networks.Locate(NetworkIds.Vpc, request.VpcId, request.RegionId, VpcFaults.NotFound).Failed(out var fault, out var key))
        {
            return fault;
        }

        var command = new VpcCommand.Modify(request.VpcName, request.Description, request.EnableDnsHostname);
        var modified = await grains.Execute<IVpcGrain, VpcCommand, VpcResult>(context, key, command);
        return modified.Select(_ => Nothing.Value);
    }
}

/// <summary>Parameters of ModifyVpcAttribute.</summary>
public sealed record ModifyVpcAttributeRequest
{
    [Required]
    public string? VpcId { get; init; }

    public string? RegionId { get; init; }

    public string? VpcName { get; init; }

    public string? Description { get; init; }

    public bool? EnableDnsHostname { get; init; }

    [Refused]
    public string? CidrBlock { get; init; }

    [Refused]
    public bool? EnableIPv6 { get; init; }

    [Refused]
    public string? Ipv6CidrBlock { get; init; }
}
