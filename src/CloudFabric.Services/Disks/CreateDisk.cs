using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Quotas;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Disks;

/// <summary>Makes a data disk. Everything about the disk itself is decided by <see cref="DiskMachine"/>.</summary>
[Action("Ecs", "2014-05-26", "CreateDisk")]
internal sealed class CreateDisk(ResourceGrains grains, DiskInstances instances, IWorldView world, FabricSeed seed, AccountQuotas quotas)
    : IAction<CreateDiskRequest, CreateDiskResponse>
{
    public async ValueTask<Outcome<CreateDiskResponse>> Handle(CreateDiskRequest request, ActionContext context)
    {
        if ((CheckSource(request) ?? await CheckInstance(request, context.Account)) is { } refusal)
        {
            return refusal;
        }

        var current = world.Current;
        var category = string.IsNullOrEmpty(request.DiskCategory) ? DiskCategories.Default : request.DiskCategory;
        var found = DiskPlacement.Find(current, request.RegionId!, request.ZoneId, category);
        if (found.Failed(out var fault, out var placement))
        {
            return fault;
        }

        var region = current.Region(request.RegionId!)!;
        var made = await grains.Create<IDiskGrain, DiskCommand, DiskResult>(
            context,
            identity => DiskId.Key(
                region.RegionId, DiskId.Derive(seed.Value, context.Account, region.IdCode, nameof(CreateDisk), identity)),
            ToCommand(request, placement, category, quotas.Disks(context.Account, region.RegionId) with { Pools = current.PoolsOf(region.RegionId, placement.Pools) }));
        return made.Select(disk => new CreateDiskResponse(disk.DiskId));
    }

    private static Fault? CheckSource(CreateDiskRequest request) => request switch
    {
        { InstanceId: not (null or ""), ZoneId: not (null or "") } => DiskFaults.ZoneAndInstance,
        { InstanceId: not (null or ""), MultiAttach: "Enabled" } => DiskFaults.MultiAttachAndInstance,
        { InstanceId: null or "", SnapshotId: not (null or "") } => DiskFaults.SnapshotNotFound,
        _ => null,
    };

    /// <summary>A disk that is made on an instance is prepaid as the instance is, and the fabric has no prepaid one.</summary>
    private async ValueTask<Fault?> CheckInstance(CreateDiskRequest request, string account)
    {
        if (string.IsNullOrEmpty(request.InstanceId))
        {
            return null;
        }

        return await instances.Find(account, request.RegionId!, request.InstanceId) is null ? DiskFaults.InstanceNotFound : DiskFaults.InstanceNotPrepaid;
    }

    private static DiskCommand.Create ToCommand(CreateDiskRequest request, DiskPlacement placement, string category, DiskQuotas quotas) =>
        new(placement, category, quotas)
        {
            SizeGib = request.Size,
            PerformanceLevel = request.PerformanceLevel,
            Name = request.DiskName,
            Description = request.Description,
            Encrypted = request.Encrypted ?? false,
            KmsKeyId = request.KMSKeyId,
            MultiAttach = request.MultiAttach,
            BurstingEnabled = request.BurstingEnabled,
            ProvisionedIops = request.ProvisionedIops,
            ResourceGroupId = request.ResourceGroupId,
            Tags = [.. (request.Tag ?? []).Select(tag => tag.ToTag())],
        };
}

/// <summary>Parameters of CreateDisk.</summary>
public sealed record CreateDiskRequest
{
    [Required]
    public string? RegionId { get; init; }

    public string? ZoneId { get; init; }

    public string? InstanceId { get; init; }

    public string? SnapshotId { get; init; }

    public string? DiskCategory { get; init; }

    [Malformed("InvalidSize.ValueNotSupported")]
    public int? Size { get; init; }

    public string? PerformanceLevel { get; init; }

    public string? DiskName { get; init; }

    public string? Description { get; init; }

    public bool? Encrypted { get; init; }

    public string? KMSKeyId { get; init; }

    public string? MultiAttach { get; init; }

    public bool? BurstingEnabled { get; init; }

    [Malformed("InvalidProvisionedIops.LimitExceed")]
    public long? ProvisionedIops { get; init; }

    public string? ResourceGroupId { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    [Refused]
    public string? AdvancedFeatures { get; init; }

    [Refused]
    public IReadOnlyList<ArnParameter>? Arn { get; init; }

    [Refused]
    public string? EncryptAlgorithm { get; init; }

    [Refused]
    public string? StorageClusterId { get; init; }

    [Refused]
    public string? StorageSetId { get; init; }

    [Refused]
    public int? StorageSetPartitionNumber { get; init; }
}

/// <summary>One <c>Arn.N</c> of CreateDisk; known so that it can be refused by name.</summary>
public sealed record ArnParameter
{
    public string? RoleType { get; init; }

    public string? Rolearn { get; init; }

    public long? AssumeRoleFor { get; init; }
}

/// <summary>Answer of CreateDisk. An order would come only with a prepaid disk, of which there are none.</summary>
public sealed record CreateDiskResponse(string DiskId);
