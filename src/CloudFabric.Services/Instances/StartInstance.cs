using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Starts a stopped instance.</summary>
[Action("Ecs", "2014-05-26", "StartInstance")]
internal sealed class StartInstance(InstanceCalls instances) : IAction<StartInstanceRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(StartInstanceRequest request, ActionContext context) =>
        await instances.One(context, request.InstanceId, new InstanceCommand.Start());
}

/// <summary>Parameters of StartInstance.</summary>
public sealed record StartInstanceRequest
{
    [Required]
    public string? InstanceId { get; init; }
}
