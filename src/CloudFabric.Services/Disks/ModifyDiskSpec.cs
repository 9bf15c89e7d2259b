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
        if (request.PerformanceControlOptions is not null || !string.IsNullOrEmpty(request.DestinationZoneId))
        {
            return KernelFaults.UnsupportedOperation("ModifyDiskSpec with PerformanceControlOptions or DestinationZoneId is not emulated.");
        }

        if (DiskLocator.Find(world.Current, request.DiskId!).Failed(out var fault, out var key))
        {
            return fault;
        }

        var modified = await grains.Execute<IDiskGrain, DiskCommand, DiskResult>(context, key, ToCommand(request, context, key));
        return modified.Select(disk => new ModifyDiskSpecResponse(disk.TaskId));
    }

    private DiskCommand.ModifySpec ToCommand(ModifyDiskSpecRequest request, ActionContext context, ResourceKey key)
    {
        // Disk and question are part of the identity: a token that is used for another call must lose its claim, not meet the old task.
        var identity = $"{context.ClientToken ?? context.RequestId}/{key.Id}/{context.ParameterHash}";
        var code = world.Current.Region(key.Region)!.IdCode;
        var zones = world.Current.ZonesOf(key.Region).Where(zone => zone.IsOpen && zone.Offers(request.DiskCategory ?? ""));
        return new DiskCommand.ModifySpec(
            TaskId.Derive(seed.Value, context.Account, code, nameof(ModifyDiskSpec), identity),
            quotas.Disks(context.Account, key.Region),
            options.Value.ConcurrentCategoryChanges,
            options.Value.CoolingPeriod)
        {
            Category = request.DiskCategory,
            PerformanceLevel = request.PerformanceLevel,
            ProvisionedIops = request.ProvisionedIops,
            ZonesOnSale = [.. zones.Select(zone => zone.ZoneId)],
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
