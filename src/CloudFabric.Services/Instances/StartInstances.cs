using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Starts stopped instances, each for itself.</summary>
[Action("Ecs", "2014-05-26", "StartInstances")]
internal sealed class StartInstances(InstanceCalls instances, InstanceStarts starts) : IAction<StartInstancesRequest, SeveralInstancesResponse>
{
    public async ValueTask<Outcome<SeveralInstancesResponse>> Handle(StartInstancesRequest request, ActionContext context) =>
        request.InstanceId is { Count: > 0 } ids
            ? (await instances.Several(context, request.RegionId!, ids, starts.Start)).Select(all => new SeveralInstancesResponse(all))
            : KernelFaults.MissingParameter(nameof(request.InstanceId));
}

/// <summary>Parameters of StartInstances.</summary>
public sealed record StartInstancesRequest
{
    [Required]
    public string? RegionId { get; init; }

    public IReadOnlyList<string>? InstanceId { get; init; }
}
