using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Stops a running instance. It keeps its host and its public address unless StoppedMode is StopCharging.</summary>
[Action("Ecs", "2014-05-26", "StopInstance")]
internal sealed class StopInstance(InstanceCalls instances) : IAction<StopInstanceRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(StopInstanceRequest request, ActionContext context) =>
        await instances.One(context, request.InstanceId, new InstanceCommand.Stop(request.StoppedMode));
}

/// <summary>Parameters of StopInstance.</summary>
public sealed record StopInstanceRequest
{
    [Required]
    public string? InstanceId { get; init; }

    public string? StoppedMode { get; init; }

    /// <summary>A guest is never asked to shut down.</summary>
    [NoEffect]
    public bool? ForceStop { get; init; }

    /// <summary>Only types with local disks would ask for it.</summary>
    [NoEffect]
    public bool? ConfirmStop { get; init; }
}
