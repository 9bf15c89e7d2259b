using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Restarts a running instance.</summary>
[Action("Ecs", "2014-05-26", "RebootInstance")]
internal sealed class RebootInstance(InstanceCalls instances) : IAction<RebootInstanceRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(RebootInstanceRequest request, ActionContext context) =>
        await instances.One(context, request.InstanceId, new InstanceCommand.Reboot());
}

/// <summary>Parameters of RebootInstance.</summary>
public sealed record RebootInstanceRequest
{
    [Required]
    public string? InstanceId { get; init; }

    /// <summary>A guest is never asked to shut down.</summary>
    [NoEffect]
    public bool? ForceStop { get; init; }
}
