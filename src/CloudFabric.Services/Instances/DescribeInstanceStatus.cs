using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Lists the statuses of instances.</summary>
[Action("Ecs", "2014-05-26", "DescribeInstanceStatus")]
internal sealed class DescribeInstanceStatus(InstanceReader instances) : IAction<DescribeInstanceStatusRequest, DescribeInstanceStatusResponse>
{
    private static readonly Paging Paging = new(DefaultPageSize: 10, MaxPageSize: 50, MinResults: 1, MaxResults: 1);

    public async ValueTask<Outcome<DescribeInstanceStatusResponse>> Handle(DescribeInstanceStatusRequest request, ActionContext context)
    {
        if (request.InstanceId?.Count > InstanceQueryFaults.MaxIds)
        {
            return InstanceQueryFaults.TooManyIds;
        }

        var page = Paging.Read(request.PageNumber, request.PageSize, null, null);
        var found = await instances.Page(context.Account, request.RegionId!, page, query => query with
        {
            Keys = request.InstanceId is { Count: > 0 } ids ? InstanceIdList.Keys(ids, request.RegionId!) : null,
            Zone = request.ZoneId.NullIfEmpty(),
        });
        return found.Select(list => new DescribeInstanceStatusResponse(
            new InstanceStatusList([.. list.Items.Select(item => new InstanceStatusView(item.Key.Id, item.Status))]), page.Number, page.Size, list.Total ?? 0));
    }
}

/// <summary>Parameters of DescribeInstanceStatus.</summary>
public sealed record DescribeInstanceStatusRequest
{
    [Required]
    public string? RegionId { get; init; }

    public string? ZoneId { get; init; }

    public IReadOnlyList<string>? InstanceId { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }
}

/// <summary>Answer of DescribeInstanceStatus.</summary>
public sealed record DescribeInstanceStatusResponse(InstanceStatusList InstanceStatuses, int PageNumber, int PageSize, long TotalCount);

/// <summary>The official wrapping of statuses.</summary>
public sealed record InstanceStatusList(IReadOnlyList<InstanceStatusView> InstanceStatus);

/// <summary>The status of an instance.</summary>
public sealed record InstanceStatusView(string InstanceId, string Status);
