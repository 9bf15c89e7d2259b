using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Disks;

/// <summary>Takes a disk off an instance.</summary>
[Action("Ecs", "2014-05-26", "DetachDisk")]
internal sealed class DetachDisk(ResourceGrains grains, IWorldView world) : IAction<DetachDiskRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(DetachDiskRequest request, ActionContext context)
    {
        if (DiskLocator.Find(world.Current, request.DiskId!).Failed(out var fault, out var key))
        {
            return fault;
        }

        var command = new DiskCommand.Detach(request.InstanceId!) { DeleteWithInstance = request.DeleteWithInstance };
        var detached = await grains.Execute<IDiskGrain, DiskCommand, DiskResult>(context, key, command);
        return detached.Select(_ => Nothing.Value);
    }
}

/// <summary>Parameters of DetachDisk.</summary>
public sealed record DetachDiskRequest
{
    [Required]
    public string? InstanceId { get; init; }

    [Required]
    public string? DiskId { get; init; }

    public bool? DeleteWithInstance { get; init; }
}
