using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Instances;

/// <summary>Makes a deployment set that keeps its instances on different hosts.</summary>
[Action("Ecs", "2014-05-26", "CreateDeploymentSet")]
internal sealed class CreateDeploymentSet(ResourceGrains grains, IWorldView world, FabricSeed seed)
    : IAction<CreateDeploymentSetRequest, CreateDeploymentSetResponse>
{
    public async ValueTask<Outcome<CreateDeploymentSetResponse>> Handle(CreateDeploymentSetRequest request, ActionContext context)
    {
        if (world.Current.Region(request.RegionId!) is not { IsOpen: true } region)
        {
            return RegionFaults.RegionNotFound;
        }

        if (Check(request) is { } refusal)
        {
            return refusal;
        }

        var made = await grains.Create<IDeploymentSetGrain, DeploymentSetCommand, DeploymentSetResult>(
            context,
            identity => DeploymentSetMembers.Id.Key(
                region.RegionId, DeploymentSetMembers.Id.Derive(seed.Value, context.Account, region.IdCode, nameof(CreateDeploymentSet), identity)),
            new DeploymentSetCommand.Create(request.DeploymentSetName, request.Description));
        return made.Select(set => new CreateDeploymentSetResponse(set.DeploymentSetId));
    }

    private static Fault? Check(CreateDeploymentSetRequest request) => request switch
    {
        { Strategy: "AvailabilityGroup" or "LowLatency" } =>
            KernelFaults.UnsupportedOperation($"CreateDeploymentSet with the {nameof(request.Strategy)} {request.Strategy} is not emulated."),
        { Strategy: not (null or "" or DeploymentSetState.Availability) } => KernelFaults.InvalidParameter(nameof(request.Strategy)),
        { Type: "sw" or "rack" } =>
            KernelFaults.UnsupportedOperation($"CreateDeploymentSet with the {nameof(request.Type)} {request.Type} is not emulated."),
        { Type: not (null or "" or DeploymentSetState.ByHost) } => KernelFaults.InvalidParameter(nameof(request.Type)),
        { OnUnableToRedeployFailedInstance: not (null or "" or "CancelMembershipAndStart" or "KeepStopped") } =>
            KernelFaults.InvalidParameter(nameof(request.OnUnableToRedeployFailedInstance)),
        _ => null,
    };
}

/// <summary>Parameters of CreateDeploymentSet.</summary>
public sealed record CreateDeploymentSetRequest
{
    [Required]
    public string? RegionId { get; init; }

    public string? DeploymentSetName { get; init; }

    public string? Description { get; init; }

    public string? Strategy { get; init; }

    public string? Type { get; init; }

    /// <summary>Checked; no instance fails over by itself.</summary>
    [NoEffect]
    public string? OnUnableToRedeployFailedInstance { get; init; }

    /// <summary>Of the strategy AvailabilityGroup alone.</summary>
    [NoEffect]
    public int? GroupCount { get; init; }

    /// <summary>Out of use, as the next one.</summary>
    [NoEffect]
    public string? Domain { get; init; }

    [NoEffect]
    public string? Granularity { get; init; }

    [Refused]
    public int? Affinity { get; init; }
}

/// <summary>Answer of CreateDeploymentSet.</summary>
public sealed record CreateDeploymentSetResponse(string DeploymentSetId);
