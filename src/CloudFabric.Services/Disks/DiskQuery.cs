using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Disks;

/// <summary>Turns the parameters of DescribeDisks into a query on rows, or refuses them.</summary>
internal static class DiskQuery
{
    private static readonly Paging Paging = new(DefaultPageSize: 10, MaxPageSize: 100, MinResults: 10, MaxResults: 500);

    private static readonly string[] Statuses =
    [
        DiskStatuses.Available, DiskStatuses.Creating, DiskStatuses.InUse, DiskStatuses.Attaching, DiskStatuses.Detaching, DiskStatuses.ReIniting,
    ];

    private static readonly string[] LocalCategories = ["local_ssd_pro", "local_hdd_pro", "ephemeral", "ephemeral_ssd"];

    public static Outcome<RowQuery> From(DescribeDisksRequest request, ActionContext context, World world, DateTimeOffset now)
    {
        if (Check(request, world) is { } fault)
        {
            return fault;
        }

        if (DiskIdList.Read(request.DiskIds, request.RegionId!).Failed(out var malformed, out var keys))
        {
            return malformed;
        }

        if (CreationFilter.Read(request.Filter ?? []).Failed(out var filtered, out var created))
        {
            return filtered;
        }

        var page = Paging.Read(request.PageNumber, request.PageSize, request.NextToken, request.MaxResults);
        return new RowQuery(context.Account, DiskId.Kind, request.RegionId!, now, page)
        {
            Keys = keys,
            Zone = request.ZoneId.NullIfEmpty(),
            Class = IsAll(request.Category) ? null : request.Category,
            Status = Statuses.FirstOrDefault(status => Same(status, request.Status)),
            CreatedFrom = created.From,
            CreatedBefore = created.Before,
            Facets = DiskFacetFilters.From(request, context.Account),
        };
    }

    private static Fault? Check(DescribeDisksRequest request, World world) => request switch
    {
        _ when world.Region(request.RegionId!) is null => RegionFaults.RegionNotFound,
        { ZoneId: not (null or "") } when world.Zone(request.ZoneId)?.RegionId != request.RegionId => RegionFaults.ZoneNotFound,
        _ when !IsAll(request.Status) && !Statuses.Any(status => Same(status, request.Status)) => DiskQueryFaults.Status,
        _ when !IsAll(request.Category) && !IsCategory(request.Category!) => DiskQueryFaults.Category,
        _ when !IsAll(request.DiskType) && !Same("system", request.DiskType) && !Same("data", request.DiskType) => DiskQueryFaults.DiskType,
        { DiskChargeType: not (null or "" or "PrePaid" or "PostPaid") } => DiskQueryFaults.ChargeType,
        { LockReason: not (null or "" or "financial" or "security" or "recycling" or "dedicatedhostfinancial" or "refunded") } =>
            DiskQueryFaults.LockReason,
        { MultiAttach: not (null or "" or "Enabled" or "Disabled" or "LegacyShared") } => DiskQueryFaults.MultiAttach,
        _ => ListFilters.Check(request.DiskName, DiskFaults.NameMalformed, request.Tag),
    };

    private static bool IsCategory(string category) => DiskCategories.Find(category) is not null || LocalCategories.Contains(category);

    private static bool IsAll(string? text) => string.IsNullOrEmpty(text) || Same("all", text);

    private static bool Same(string known, string? text) => known.Equals(text, StringComparison.OrdinalIgnoreCase);
}
