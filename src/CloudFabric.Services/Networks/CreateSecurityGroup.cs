using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Quotas;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Networks;

/// <summary>Makes a security group in a VPC, without rules. There is no other network for one than a VPC.</summary>
[Action("Ecs", "2014-05-26", "CreateSecurityGroup")]
internal sealed class CreateSecurityGroup(
    ResourceGrains grains, NetworkReader networks, IWorldView world, FabricSeed seed, AccountQuotas quotas)
    : IAction<CreateSecurityGroupRequest, CreateSecurityGroupResponse>
{
    public async ValueTask<Outcome<CreateSecurityGroupResponse>> Handle(CreateSecurityGroupRequest request, ActionContext context)
    {
        if (world.Current.Region(request.RegionId!) is not { IsOpen: true } region)
        {
            return RegionFaults.RegionNotFound;
        }

        if (string.IsNullOrEmpty(request.VpcId))
        {
            return KernelFaults.MissingParameter(nameof(request.VpcId));
        }

        var found = await networks.Vpc(context.Account, request.VpcId, request.RegionId, VpcFaults.NotFound);
        if (found.Failed(out var fault, out var vpc))
        {
            return fault;
        }

        var made = await grains.Create<ISecurityGroupGrain, SecurityGroupCommand, SecurityGroupResult>(
            context,
            identity => NetworkIds.SecurityGroup.Key(
                region.RegionId, NetworkIds.SecurityGroup.Derive(seed.Value, context.Account, region.IdCode, nameof(CreateSecurityGroup), identity)),
            ToCommand(request, vpc.State));
        return made.Select(group => new CreateSecurityGroupResponse(group.SecurityGroupId));
    }

    private SecurityGroupCommand.Create ToCommand(CreateSecurityGroupRequest request, VpcState vpc) => new(
        vpc.VpcId, quotas.Networks(vpc.Account, vpc.RegionId))
    {
        Type = request.SecurityGroupType,
        Name = request.SecurityGroupName,
        Description = request.Description,
        ResourceGroupId = request.ResourceGroupId,
        Tags = [.. (request.Tag ?? []).Select(tag => tag.ToTag())],
    };
}

/// <summary>Parameters of CreateSecurityGroup.</summary>
public sealed record CreateSecurityGroupRequest
{
    [Required]
    public string? RegionId { get; init; }

    public string? VpcId { get; init; }

    public string? SecurityGroupName { get; init; }

    public string? SecurityGroupType { get; init; }

    public string? Description { get; init; }

    public string? ResourceGroupId { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    [Refused]
    public bool? ServiceManaged { get; init; }
}

/// <summary>Answer of CreateSecurityGroup.</summary>
public sealed record CreateSecurityGroupResponse(string SecurityGroupId);
