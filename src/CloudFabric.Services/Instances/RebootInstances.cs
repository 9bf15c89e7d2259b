using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Restarts running instances, each for itself.</summary>
[Action("Ecs", "2014-05-26", "RebootInstances")]
internal sealed class RebootInstances(InstanceCalls instances) : IAction<RebootInstancesRequest, SeveralInstancesResponse>
{
    public async ValueTask<Outcome<SeveralInstancesResponse>> Handle(RebootInstancesRequest request, ActionContext context) =>
        request.InstanceId is { Count: > 0 } ids
            ? (await instances.Several(context, request.RegionId!, ids, new InstanceCommand.Reboot())).Select(all => new SeveralInstancesResponse(all))
            : KernelFaults.MissingParameter(nameof(request.InstanceId));
}

/// <summary>Parameters of RebootInstances.</summary>
public sealed record RebootInstancesRequest
{
    [Required]
    public string? RegionId { get; init; }

    public IReadOnlyList<string>? InstanceId { get; init; }

    /// <summary>A guest is never asked to shut down.</summary>
    [NoEffect]
    public bool? ForceReboot { get; init; }
}
