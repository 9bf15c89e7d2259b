using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Quotas;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Disks;

/// <summary>Grows a disk at once. The answer is bare: an order comes only with a prepaid disk, of which there are none.</summary>
[Action("Ecs", "2014-05-26", "ResizeDisk")]
internal sealed class ResizeDisk(ResourceGrains grains, IWorldView world, AccountQuotas quotas)
    : IAction<ResizeDiskRequest, Nothing>
{
    public async ValueTask<Outcome<Nothing>> Handle(ResizeDiskRequest request, ActionContext context)
    {
        if (DiskLocator.Find(world.Current, request.DiskId!).Failed(out var fault, out var key))
        {
            return fault;
        }

        var allowed = quotas.Disks(context.Account, key.Region) with { Pools = world.Current.PoolsOf(key.Region) };
        var command = new DiskCommand.Resize(request.NewSize!.Value, request.Type, allowed);
        var resized = await grains.Execute<IDiskGrain, DiskCommand, DiskResult>(context, key, command);
        return resized.Select(_ => Nothing.Value);
    }
}

/// <summary>Parameters of ResizeDisk.</summary>
public sealed record ResizeDiskRequest
{
    [Required]
    public string? DiskId { get; init; }

    /// <summary>In GiB.</summary>
    [Required]
    public int? NewSize { get; init; }

    public string? Type { get; init; }
}
