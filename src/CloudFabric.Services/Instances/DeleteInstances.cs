using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Instances;

/// <summary>Deletes instances like DeleteInstance, all or none.</summary>
[Action("Ecs", "2014-05-26", "DeleteInstances")]
internal sealed class DeleteInstances(InstanceCalls instances, IWorldView world) : IAction<DeleteInstancesRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(DeleteInstancesRequest request, ActionContext context)
    {
        if (request.InstanceId is not { Count: > 0 and <= InstanceQueryFaults.MaxIds } ids)
        {
            return request.InstanceId is { Count: > 0 } ? InstanceQueryFaults.TooManyIds : KernelFaults.MissingParameter(nameof(request.InstanceId));
        }

        return InstanceLocator.FindAll(world.Current, request.RegionId!, ids).Failed(out var fault, out var keys)
            ? fault
            : await instances.Delete(context, keys, request.Force ?? false);
    }
}

/// <summary>Parameters of DeleteInstances.</summary>
public sealed record DeleteInstancesRequest
{
    [Required]
    public string? RegionId { get; init; }

    public IReadOnlyList<string>? InstanceId { get; init; }

    public bool? Force { get; init; }

    /// <summary>A guest is never asked to shut down.</summary>
    [NoEffect]
    public bool? ForceStop { get; init; }

    /// <summary>There are no subscriptions.</summary>
    [NoEffect]
    public bool? TerminateSubscription { get; init; }
}
