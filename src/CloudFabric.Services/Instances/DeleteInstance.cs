using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Instances;

/// <summary>Deletes an instance at once, with its system disk and the data disks that go with it; other disks become available.</summary>
[Action("Ecs", "2014-05-26", "DeleteInstance")]
internal sealed class DeleteInstance(InstanceCalls instances, IWorldView world) : IAction<DeleteInstanceRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(DeleteInstanceRequest request, ActionContext context) =>
        InstanceLocator.Find(world.Current, request.InstanceId).Failed(out var fault, out var key)
            ? fault
            : await instances.Delete(context, [key], request.Force ?? false);
}

/// <summary>Parameters of DeleteInstance.</summary>
public sealed record DeleteInstanceRequest
{
    [Required]
    public string? InstanceId { get; init; }

    public bool? Force { get; init; }

    /// <summary>A guest is never asked to shut down.</summary>
    [NoEffect]
    public bool? ForceStop { get; init; }

    /// <summary>There are no subscriptions.</summary>
    [NoEffect]
    public bool? TerminateSubscription { get; init; }
}
