using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Model.Tasks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Tasks;

/// <summary>Lists tasks from their rows, newest first. Unknown ids are no error: they are not in the list.</summary>
[Action("Ecs", "2014-05-26", "DescribeTasks")]
internal sealed class DescribeTasks(ResourceReader reader, IWorldView world, IFabricClock clock)
    : IAction<DescribeTasksRequest, DescribeTasksResponse>
{
    private const int MaxIds = 100;
    private static readonly Paging Paging = new(DefaultPageSize: 10, MaxPageSize: 100, MinResults: 10, MaxResults: 100);

    public async ValueTask<Outcome<DescribeTasksResponse>> Handle(DescribeTasksRequest request, ActionContext context)
    {
        if (Query(request, context).Failed(out var fault, out var query))
        {
            return fault;
        }

        var page = await reader.List<TaskState>(query);
        return new DescribeTasksResponse(request.RegionId!, new TaskList([.. page.Items.Select(TaskView.Of)]))
        {
            PageNumber = query.Page.Number,
            PageSize = query.Page.Size,
            TotalCount = page.Total,
        };
    }

    private Outcome<RowQuery> Query(DescribeTasksRequest request, ActionContext context)
    {
        var ids = (request.TaskIds ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var from = WireTime.TryRead(request.StartTime, out var start) ? start : (DateTimeOffset?)null;
        var until = WireTime.TryRead(request.EndTime, out var end) ? end : (DateTimeOffset?)null;
        return request switch
        {
            _ when world.Current.Region(request.RegionId!) is null => RegionFaults.RegionNotFound,
            { StartTime: not (null or "") } when from is null => KernelFaults.InvalidParameter(nameof(request.StartTime)),
            { EndTime: not (null or "") } when until is null => KernelFaults.InvalidParameter(nameof(request.EndTime)),
            _ when ids.Length > MaxIds => KernelFaults.InvalidParameter(nameof(request.TaskIds)),
            _ => new RowQuery(context.Account, TaskState.Kind, request.RegionId!, clock.Now, Paging.Read(request.PageNumber, request.PageSize, null, null))
            {
                Keys = ids.Length == 0 ? null : [.. ids.Where(TaskState.Ids.IsId).Distinct().Select(id => TaskState.Ids.Key(request.RegionId!, id))],
                Class = request.TaskAction.NullIfEmpty(),
                Status = request.TaskStatus.NullIfEmpty(),
                CreatedFrom = from,
                CreatedBefore = until?.AddSeconds(1),
                Facets = Facets(request),
            },
        };
    }

    private static ImmutableArray<FacetFilter> Facets(DescribeTasksRequest request) =>
    [
        .. ListFilters.AnyOf(TaskFacets.Resource, request.ResourceIds),
        .. ListFilters.Text(TaskFacets.Group, request.TaskGroupId),
    ];
}

/// <summary>Parameters of DescribeTasks.</summary>
public sealed record DescribeTasksRequest
{
    [Required]
    public string? RegionId { get; init; }

    /// <summary>At most 100, with commas between them.</summary>
    public string? TaskIds { get; init; }

    public IReadOnlyList<string>? ResourceIds { get; init; }

    public string? TaskAction { get; init; }

    public string? TaskStatus { get; init; }

    public string? TaskGroupId { get; init; }

    /// <summary>Begun at this instant or later.</summary>
    public string? StartTime { get; init; }

    /// <summary>Begun at this instant or before.</summary>
    public string? EndTime { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }
}

/// <summary>Answer of DescribeTasks.</summary>
public sealed record DescribeTasksResponse(string RegionId, TaskList TaskSet)
{
    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }

    public long? TotalCount { get; init; }
}
