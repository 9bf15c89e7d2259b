using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Stops running instances, each for itself.</summary>
[Action("Ecs", "2014-05-26", "StopInstances")]
internal sealed class StopInstances(InstanceCalls instances) : IAction<StopInstancesRequest, SeveralInstancesResponse>
{
    public async ValueTask<Outcome<SeveralInstancesResponse>> Handle(StopInstancesRequest request, ActionContext context) =>
        request.InstanceId is { Count: > 0 } ids
            ? (await instances.Several(context, request.RegionId!, ids, new InstanceCommand.Stop(request.StoppedMode))).Select(all => new SeveralInstancesResponse(all))
            : KernelFaults.MissingParameter(nameof(request.InstanceId));
}

/// <summary>Parameters of StopInstances.</summary>
public sealed record StopInstancesRequest
{
    [Required]
    public string? RegionId { get; init; }

    public IReadOnlyList<string>? InstanceId { get; init; }

    public string? StoppedMode { get; init; }

    /// <summary>A guest is never asked to shut down.</summary>
    [NoEffect]
    public bool? ForceStop { get; init; }
}
