using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Disks;

/// <summary>Lists disks from their rows. Unknown ids are no error: they are not in the list.</summary>
[Action("Ecs", "2014-05-26", "DescribeDisks")]
internal sealed class DescribeDisks(ResourceReader reader, IWorldView world, IFabricClock clock)
    : IAction<DescribeDisksRequest, DescribeDisksResponse>
{
    public async ValueTask<Outcome<DescribeDisksResponse>> Handle(DescribeDisksRequest request, ActionContext context)
    {
        if (DiskQuery.From(request, context, world.Current, clock.Now).Failed(out var fault, out var query))
        {
            return fault;
        }

        if (context.DryRun)
        {
            return KernelFaults.DryRunOperation;
        }

        var withPlacement = request.AdditionalAttributes?.Contains("Placement") is true;
        var page = await reader.List<DiskState>(query);
        return new DescribeDisksResponse(new DiskList([.. page.Items.Select(disk => DiskView.Of(disk, withPlacement))]), page.NextToken)
        {
            PageNumber = query.Page.ByToken ? null : query.Page.Number,
            PageSize = query.Page.ByToken ? null : query.Page.Size,
            TotalCount = page.Total,
        };
    }
}

/// <summary>Parameters of DescribeDisks.</summary>
public sealed record DescribeDisksRequest
{
    [Required]
    public string? RegionId { get; init; }

    /// <summary>A JSON list: absent for all disks, empty for none.</summary>
    public string? DiskIds { get; init; }

    public string? ZoneId { get; init; }

    public string? Status { get; init; }

    public string? Category { get; init; }

    public string? DiskType { get; init; }

    /// <summary>A name, with <c>*</c> for any text.</summary>
    public string? DiskName { get; init; }

    public string? DiskChargeType { get; init; }

    public string? InstanceId { get; init; }

    public string? SnapshotId { get; init; }

    public string? AutoSnapshotPolicyId { get; init; }

    public string? ResourceGroupId { get; init; }

    public string? KMSKeyId { get; init; }

    public string? MultiAttach { get; init; }

    public string? LockReason { get; init; }

    public bool? Portable { get; init; }

    public bool? Encrypted { get; init; }

    public bool? EnableShared { get; init; }

    public bool? EnableAutoSnapshot { get; init; }

    public bool? EnableAutomatedSnapshotPolicy { get; init; }

    public bool? DeleteAutoSnapshot { get; init; }

    public bool? DeleteWithInstance { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    public IReadOnlyList<FilterParameter>? Filter { get; init; }

    public IReadOnlyList<string>? AdditionalAttributes { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }

    public string? NextToken { get; init; }

    public int? MaxResults { get; init; }
}

/// <summary>One <c>Filter.N</c>.</summary>
public sealed record FilterParameter
{
    public string? Key { get; init; }

    public string? Value { get; init; }
}

/// <summary>Answer of DescribeDisks.</summary>
/// <param name="NextToken">Empty on the last page.</param>
public sealed record DescribeDisksResponse(DiskList Disks, string NextToken)
{
    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }

    /// <summary>All that match, in page-number mode.</summary>
    public long? TotalCount { get; init; }
}

/// <summary>The official wrapping of a list of disks.</summary>
public sealed record DiskList(IReadOnlyList<DiskView> Disk);
