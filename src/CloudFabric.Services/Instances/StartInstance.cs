using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Instances;

/// <summary>Starts a stopped instance.</summary>
[Action("Ecs", "2014-05-26", "StartInstance")]
internal sealed class StartInstance(InstanceStarts starts, IWorldView world) : IAction<StartInstanceRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(StartInstanceRequest request, ActionContext context) =>
        InstanceLocator.Find(world.Current, request.InstanceId).Failed(out var fault, out var key)
            ? fault
            : (await starts.Start(context, key)).Select(_ => Nothing.Value);
}

/// <summary>Parameters of StartInstance.</summary>
public sealed record StartInstanceRequest
{
    [Required]
    public string? InstanceId { get; init; }
}
