using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Quotas;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Networks;

/// <summary>Makes a VPC with its router and its system route table. Everything about the VPC itself is decided by <see cref="VpcMachine"/>.</summary>
[Action("Vpc", "2016-04-28", "CreateVpc")]
[Action("Ecs", "2014-05-26", "CreateVpc")]
internal sealed class CreateVpc(ResourceGrains grains, IWorldView world, FabricSeed seed, AccountQuotas quotas)
    : IAction<CreateVpcRequest, CreateVpcResponse>
{
    public async ValueTask<Outcome<CreateVpcResponse>> Handle(CreateVpcRequest request, ActionContext context)
    {
        if (world.Current.Region(request.RegionId!) is not { IsOpen: true } region)
        {
            return RegionFaults.RegionNotFound;
        }

        var command = new VpcCommand.Create(request.CidrBlock, quotas.Networks(context.Account, region.RegionId))
        {
            Name = request.VpcName,
            Description = request.Description,
            UserBlocks = request.UserCidr,
            DnsHostnames = request.EnableDnsHostname ?? false,
            ResourceGroupId = request.ResourceGroupId,
            Tags = [.. (request.Tag ?? []).Select(tag => tag.ToTag())],
        };
        var made = await grains.Create<IVpcGrain, VpcCommand, VpcResult>(
            context,
            identity => NetworkIds.Vpc.Key(
                region.RegionId, NetworkIds.Vpc.Derive(seed.Value, context.Account, region.IdCode, nameof(CreateVpc), identity)),
            command);
        return made.Select(vpc => new CreateVpcResponse(
            vpc.VpcId, NetworkIds.RouterOf(vpc.VpcId), NetworkIds.SystemTableOf(vpc.VpcId), vpc.ResourceGroupId));
    }
}

/// <summary>Parameters of CreateVpc.</summary>
public sealed record CreateVpcRequest
{
    [Required]
    public string? RegionId { get; init; }

    public string? CidrBlock { get; init; }

    public string? VpcName { get; init; }

    public string? Description { get; init; }

    public string? UserCidr { get; init; }

    public bool? EnableDnsHostname { get; init; }

    public string? ResourceGroupId { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    [Refused]
    public bool? EnableIpv6 { get; init; }

    [Refused]
    public string? Ipv6CidrBlock { get; init; }

    [Refused]
    public string? Ipv4IpamPoolId { get; init; }

    [Refused]
    public string? Ipv6IpamPoolId { get; init; }
}

/// <summary>Answer of CreateVpc.</summary>
public sealed record CreateVpcResponse(string VpcId, string VRouterId, string RouteTableId, string ResourceGroupId);
