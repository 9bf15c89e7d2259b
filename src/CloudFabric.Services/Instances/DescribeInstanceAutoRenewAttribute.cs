using System.Collections.Immutable;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Tells how prepaid instances renew. There are none: an instance that is named is paid as used, and whoever renews is nobody.</summary>
[Action("Ecs", "2014-05-26", "DescribeInstanceAutoRenewAttribute")]
internal sealed class DescribeInstanceAutoRenewAttribute(InstanceReader instances)
    : IAction<DescribeInstanceAutoRenewAttributeRequest, DescribeInstanceAutoRenewAttributeResponse>
{
    private static readonly Paging Paging = new(DefaultPageSize: 10, MaxPageSize: 100, MinResults: 1, MaxResults: 1);

    private static readonly ImmutableArray<string> Statuses = ["AutoRenewal", "Normal", "NotRenewal"];

    public async ValueTask<Outcome<DescribeInstanceAutoRenewAttributeResponse>> Handle(
        DescribeInstanceAutoRenewAttributeRequest request, ActionContext context)
    {
        if (!string.IsNullOrEmpty(request.RenewalStatus) && !Statuses.Contains(request.RenewalStatus))
        {
            return InstanceQueryFaults.RenewalStatus;
        }

        if (!string.IsNullOrEmpty(request.InstanceId))
        {
            return await Refuse(request.RegionId!, request.InstanceId.Split(','), context.Account);
        }

        if (string.IsNullOrEmpty(request.RenewalStatus))
        {
            return InstanceQueryFaults.RenewalOfNothing;
        }

        var page = Paging.Read(request.PageNumber, request.PageSize, null, null);
        return new DescribeInstanceAutoRenewAttributeResponse(new InstanceRenewAttributeList([]), page.Number, page.Size, 0);
    }

    private async Task<Fault> Refuse(string regionId, string[] ids, string account)
    {
        if (ids.Length > InstanceQueryFaults.MaxIds)
        {
            return InstanceQueryFaults.TooManyRenewals;
        }

        var keys = InstanceIdList.Keys(ids, regionId);
        var found = await instances.Page(account, regionId, Page.ByNumber(1, InstanceQueryFaults.MaxIds), query => query with { Keys = keys });
        return found.Failed(out var fault, out var list)
            ? fault
            : list.Items.Count < ids.Distinct().Count() ? InstanceQueryFaults.RenewalOfUnknown : InstanceFaults.ChargeType;
    }
}

/// <summary>Parameters of DescribeInstanceAutoRenewAttribute.</summary>
public sealed record DescribeInstanceAutoRenewAttributeRequest
{
    [Required]
    public string? RegionId { get; init; }

    /// <summary>Ids with commas between them.</summary>
    public string? InstanceId { get; init; }

    public string? RenewalStatus { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }
}

/// <summary>Answer of DescribeInstanceAutoRenewAttribute.</summary>
public sealed record DescribeInstanceAutoRenewAttributeResponse(
    InstanceRenewAttributeList InstanceRenewAttributes, int PageNumber, int PageSize, int TotalCount);

/// <summary>The official wrapping of renewals.</summary>
public sealed record InstanceRenewAttributeList(IReadOnlyList<InstanceRenewAttributeView> InstanceRenewAttribute);

/// <summary>How an instance renews.</summary>
public sealed record InstanceRenewAttributeView(string InstanceId, bool AutoRenewEnabled, int Duration, string PeriodUnit, string RenewalStatus);
