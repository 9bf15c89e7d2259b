using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Disks;

/// <summary>Makes a disk as it was when it was new.</summary>
[Action("Ecs", "2014-05-26", "ReInitDisk")]
internal sealed class ReInitDisk(ResourceGrains grains, IWorldView world) : IAction<ReInitDiskRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(ReInitDiskRequest request, ActionContext context)
    {
        if (DiskLocator.Find(world.Current, request.DiskId!).Failed(out var fault, out var key))
        {
            return fault;
        }

        var begun = await grains.Execute<IDiskGrain, DiskCommand, DiskResult>(context, key, new DiskCommand.ReInit());
        return begun.Select(_ => Nothing.Value);
    }
}

/// <summary>Parameters of ReInitDisk. The credentials have no effect: nobody logs in.</summary>
public sealed record ReInitDiskRequest
{
    [Required]
    public string? DiskId { get; init; }

    [Refused]
    public bool? AutoStartInstance { get; init; }

    [NoEffect]
    public string? Password { get; init; }

    [NoEffect]
    public string? KeyPairName { get; init; }

    [NoEffect]
    public string? SecurityEnhancementStrategy { get; init; }
}
