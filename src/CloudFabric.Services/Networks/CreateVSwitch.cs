using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Quotas;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Networks;

/// <summary>Makes a vSwitch. Whether its block is free is decided by the commit (<see cref="SubnetTree"/>).</summary>
[Action("Vpc", "2016-04-28", "CreateVSwitch")]
[Action("Ecs", "2014-05-26", "CreateVSwitch")]
internal sealed class CreateVSwitch(
    ResourceGrains grains, NetworkReader networks, IWorldView world, FabricSeed seed, AccountQuotas quotas)
    : IAction<CreateVSwitchRequest, CreateVSwitchResponse>
{
    public async ValueTask<Outcome<CreateVSwitchResponse>> Handle(CreateVSwitchRequest request, ActionContext context)
    {
        var found = await networks.Vpc(context.Account, request.VpcId, request.RegionId, VpcFaults.NotFound);
        if (found.Failed(out var fault, out var vpc))
        {
            return fault;
        }

        if (world.Current.Zone(request.ZoneId!) is not { IsOpen: true } zone || zone.RegionId != vpc.State.RegionId)
        {
            return RegionFaults.ZoneNotFound;
        }

        var command = new VSwitchCommand.Create(new VpcRead(vpc.State, vpc.Number), zone.ZoneId, request.CidrBlock!, quotas.Networks(context.Account, zone.RegionId))
        {
            Name = request.VSwitchName,
            Description = request.Description,
            Tags = [.. (request.Tag ?? []).Select(tag => tag.ToTag())],
        };
        var code = world.Current.Region(zone.RegionId)!.IdCode;
        var made = await grains.Create<IVSwitchGrain, VSwitchCommand, VSwitchResult>(
            context,
            identity => NetworkIds.VSwitch.Key(
                zone.RegionId, NetworkIds.VSwitch.Derive(seed.Value, context.Account, code, nameof(CreateVSwitch), identity)),
            command);
        return made.Select(vswitch => new CreateVSwitchResponse(vswitch.VSwitchId));
    }
}

/// <summary>Parameters of CreateVSwitch.</summary>
public sealed record CreateVSwitchRequest
{
    [Required]
    public string? ZoneId { get; init; }

    [Required]
    public string? VpcId { get; init; }

    [Required]
    public string? CidrBlock { get; init; }

    public string? RegionId { get; init; }

    public string? VSwitchName { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    [Refused]
    public int? Ipv6CidrBlock { get; init; }

    [Refused]
    public string? VpcIpv6CidrBlock { get; init; }
}

/// <summary>Answer of CreateVSwitch.</summary>
public sealed record CreateVSwitchResponse(string VSwitchId);
