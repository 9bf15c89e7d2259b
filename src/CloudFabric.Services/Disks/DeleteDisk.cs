using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Disks;

/// <summary>Deletes a disk at once.</summary>
[Action("Ecs", "2014-05-26", "DeleteDisk")]
internal sealed class DeleteDisk(ResourceGrains grains, IWorldView world) : IAction<DeleteDiskRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(DeleteDiskRequest request, ActionContext context)
    {
        if (DiskLocator.Find(world.Current, request.DiskId!).Failed(out var fault, out var key))
        {
            return fault;
        }

        var deleted = await grains.Execute<IDiskGrain, DiskCommand, DiskResult>(context, key, new DiskCommand.Delete());
        return deleted.Select(_ => Nothing.Value);
    }
}

/// <summary>Parameters of DeleteDisk.</summary>
public sealed record DeleteDiskRequest
{
    [Required]
    public string? DiskId { get; init; }
}
