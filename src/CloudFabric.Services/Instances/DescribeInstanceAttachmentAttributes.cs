using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Tells from which private pools of capacity instances were started: from none, since there are none.</summary>
[Action("Ecs", "2014-05-26", "DescribeInstanceAttachmentAttributes")]
internal sealed class DescribeInstanceAttachmentAttributes(InstanceReader instances)
    : IAction<DescribeInstanceAttachmentAttributesRequest, DescribeInstanceAttachmentAttributesResponse>
{
    private static readonly Paging Paging = new(DefaultPageSize: 10, MaxPageSize: 100, MinResults: 1, MaxResults: 1);

    public async ValueTask<Outcome<DescribeInstanceAttachmentAttributesResponse>> Handle(
        DescribeInstanceAttachmentAttributesRequest request, ActionContext context)
    {
        if (InstanceIdList.Read(request.InstanceIds, request.RegionId!).Failed(out var fault, out var keys))
        {
            return fault;
        }

        var page = Paging.Read(request.PageNumber, request.PageSize, null, null);
        var found = await instances.Page(context.Account, request.RegionId!, page, query => query with { Keys = keys });
        return found.Select(list => new DescribeInstanceAttachmentAttributesResponse(
            new InstancePoolList([.. list.Items.Select(item => new InstancePoolView(item.Key.Id))]), page.Number, page.Size, list.Total ?? 0));
    }
}

/// <summary>Parameters of DescribeInstanceAttachmentAttributes.</summary>
public sealed record DescribeInstanceAttachmentAttributesRequest
{
    [Required]
    public string? RegionId { get; init; }

    /// <summary>A JSON list.</summary>
    [Required]
    public string? InstanceIds { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }
}

/// <summary>Answer of DescribeInstanceAttachmentAttributes.</summary>
public sealed record DescribeInstanceAttachmentAttributesResponse(InstancePoolList Instances, int PageNumber, int PageSize, long TotalCount);

/// <summary>The official wrapping of instances with their pools.</summary>
public sealed record InstancePoolList(IReadOnlyList<InstancePoolView> Instance);

/// <summary>The private pool of an instance.</summary>
public sealed record InstancePoolView(string InstanceId)
{
    public string PrivatePoolOptionsMatchCriteria { get; init; } = "None";

    public string PrivatePoolOptionsId { get; init; } = "";
}
