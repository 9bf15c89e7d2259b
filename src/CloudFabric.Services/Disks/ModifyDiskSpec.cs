using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tasks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Quotas;
using CloudFabric.Services.Regions;
using Microsoft.Extensions.Options;

namespace CloudFabric.Services.Disks;

/// <summary>Changes category, level or bought performance of a disk. Only a change of category has a task.</summary>
[Action("Ecs", "2014-05-26", "ModifyDiskSpec")]
internal sealed class ModifyDiskSpec(ResourceGrains grains, IWorldView world, FabricSeed seed, AccountQuotas quotas, IOptions<DisksOptions> options)
    : IAction<ModifyDiskSpecRequest, ModifyDiskSpecResponse>
{
    public async ValueTask<Outcome<ModifyDiskSpecResponse>> Handle(ModifyDiskSpecRequest request, ActionContext context)
    {
        if (DiskLocator.Find(world.Current, request.DiskId!).Failed(out var fault, out var key))
        {
            return fault;
        }

        var modified = await grains.Execute<IDiskGrain, DiskCommand, DiskResult>(context, key, ToCommand(request, context, key));
        return modified.Select(disk => new ModifyDiskSpecResponse(disk.TaskId));
    }

    private DiskCommand.ModifySpec ToCommand(ModifyDiskSpecRequest request, ActionContext context, ResourceKey key)
    {
        var code = world.Current.Region(key.Region)!.IdCode;
        var category = request.DiskCategory ?? "";
        var zones = world.Current.ZonesOf(key.Region).Where(zone => zone.IsOpen && zone.Offers(category)).ToList();
        var pools = DiskPlacement.PoolsOf(zones, category);
        return new DiskCommand.ModifySpec(
            // Not by the token: the task of a call that had it long ago may still be shown.
            TaskState.Ids.Derive(seed.Value, context.Account, code, nameof(ModifyDiskSpec), context.RequestId),
            quotas.Disks(context.Account, key.Region) with { Pools = world.Current.PoolsOf(key.Region, pools) },
            options.Value.ConcurrentCategoryChanges,
            options.Value.CoolingPeriod)
        {
            Category = request.DiskCategory,
            PerformanceLevel = request.PerformanceLevel,
            ProvisionedIops = request.ProvisionedIops,
            ZonesOnSale = [.. zones.Select(zone => zone.ZoneId)],
            Pools = pools,
        };
    }
}

/// <summary>Parameters of ModifyDiskSpec. What is not given stays as it is.</summary>
public sealed record ModifyDiskSpecRequest
{
    [Required]
    public string? DiskId { get; init; }

    public string? DiskCategory { get; init; }

    public string? PerformanceLevel { get; init; }

    [Malformed("InvalidProvisionedIops.LimitExceed")]
    public long? ProvisionedIops { get; init; }

    [Refused]
    public string? DestinationZoneId { get; init; }

    [Refused]
    public PerformanceControlParameter? PerformanceControlOptions { get; init; }
}

/// <summary>Limits of disks in dedicated clusters; known so that they can be refused by name.</summary>
public sealed record PerformanceControlParameter
{
    public int? IOPS { get; init; }

    public int? Throughput { get; init; }

    public string? Recover { get; init; }
}

/// <summary>Answer of ModifyDiskSpec.</summary>
/// <param name="TaskId">Only where the category changes.</param>
public sealed record ModifyDiskSpecResponse(string? TaskId);
