using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;

namespace CloudFabric.Services.Disks;

/// <summary>Lists disks with status and health. Nothing ails a disk of the fabric yet: all are well, and there are no events.</summary>
[Action("Ecs", "2014-05-26", "DescribeDisksFullStatus")]
internal sealed class DescribeDisksFullStatus(ResourceReader reader, IWorldView world, IFabricClock clock)
    : IAction<DescribeDisksFullStatusRequest, DescribeDisksFullStatusResponse>
{
    private static readonly string[] OtherHealth = ["Impaired", "Warning", "Initializing", "InsufficientData", "NotApplicable"];

    public async ValueTask<Outcome<DescribeDisksFullStatusResponse>> Handle(DescribeDisksFullStatusRequest request, ActionContext context)
    {
        var disks = new DescribeDisksRequest
        {
            RegionId = request.RegionId,
            Status = request.Status,
            ResourceGroupId = request.ResourceGroupId,
            Tag = request.Tag,
            PageNumber = request.PageNumber,
            PageSize = request.PageSize,
        };
        if (DiskQuery.From(disks, context, world.Current, clock.Now).Failed(out var fault, out var query))
        {
            return fault;
        }

        if (!IsWell(request.HealthStatus) && !OtherHealth.Contains(request.HealthStatus))
        {
            return KernelFaults.InvalidParameter(nameof(request.HealthStatus));
        }

        var page = await reader.List<DiskState>(query with { Keys = Keys(request) });
        return new DescribeDisksFullStatusResponse(new DiskFullStatusList([.. page.Items.Select(DiskFullStatusView.Of)]))
        {
            PageNumber = query.Page.Number,
            PageSize = query.Page.Size,
            TotalCount = page.Total,
        };
    }

    /// <summary>The disks that are asked for; none where an illness or an event is.</summary>
    private static ImmutableArray<ResourceKey>? Keys(DescribeDisksFullStatusRequest request) => request switch
    {
        _ when !IsWell(request.HealthStatus) => [],
        { EventId.Count: > 0 } or { EventType: not (null or "") } or { EventTime.Start: not (null or "") } or { EventTime.End: not (null or "") } => [],
        { DiskId.Count: > 0 } => DiskIdList.Keys(request.DiskId, request.RegionId!),
        _ => null,
    };

    private static bool IsWell(string? health) => health is null or "" or DiskFullStatusView.Well;
}

/// <summary>Parameters of DescribeDisksFullStatus.</summary>
public sealed record DescribeDisksFullStatusRequest
{
    [Required]
    public string? RegionId { get; init; }

    public IReadOnlyList<string>? DiskId { get; init; }

    public string? Status { get; init; }

    public string? HealthStatus { get; init; }

    public IReadOnlyList<string>? EventId { get; init; }

    public string? EventType { get; init; }

    public EventTimeParameter? EventTime { get; init; }

    public string? ResourceGroupId { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }
}

/// <summary>A span of time in which events happened.</summary>
public sealed record EventTimeParameter
{
    public string? Start { get; init; }

    public string? End { get; init; }
}

/// <summary>Answer of DescribeDisksFullStatus.</summary>
public sealed record DescribeDisksFullStatusResponse(DiskFullStatusList DiskFullStatusSet)
{
    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }

    public long? TotalCount { get; init; }
}
