using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Regions;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Networks;

/// <summary>Lists route tables: the system table of each VPC, which has neither name nor tags.</summary>
[Action("Vpc", "2016-04-28", "DescribeRouteTableList")]
internal sealed class DescribeRouteTableList(ResourceReader reader, NetworkReader networks, IWorldView world, IFabricClock clock)
    : IAction<DescribeRouteTableListRequest, DescribeRouteTableListResponse>
{
    public async ValueTask<Outcome<DescribeRouteTableListResponse>> Handle(DescribeRouteTableListRequest request, ActionContext context)
    {
        if (world.Current.Region(request.RegionId!) is null)
        {
            return RegionFaults.RegionNotFound;
        }

        if (ListFilters.CheckTags(request.Tag) is { } refusal)
        {
            return refusal;
        }

        var page = NetworkQuery.VpcPaging.Read(request.PageNumber, request.PageSize, null, null);
        var query = new RowQuery(context.Account, NetworkIds.Vpc.Kind, request.RegionId!, clock.Now, page)
        {
            Keys = Keys(request),
            Facets = NetworkQuery.Labelled(context.Account, null, request.ResourceGroupId, null),
        };
        var vpcs = await reader.List<VpcState>(query);
        var vswitches = await networks.VSwitchesOf(context.Account, request.RegionId!, [.. vpcs.Items.Select(vpc => vpc.State.VpcId)]);
        var views = vpcs.Items.Select(vpc => RouteTableListView.Of(vpc, [.. vswitches[vpc.State.VpcId]]));
        return new DescribeRouteTableListResponse(new RouterTableList([.. views]), page.Number, page.Size, vpcs.Total ?? 0);
    }

    /// <summary>The VPCs whose tables are asked for; null for all.</summary>
    private static ImmutableArray<ResourceKey>? Keys(DescribeRouteTableListRequest request)
    {
        if (request is { RouteTableType: not (null or "" or "System") } or { RouterType: not (null or "" or "VRouter") }
            or { RouteTableName: not (null or "") } or { Tag.Count: > 0 })
        {
            return [];
        }

        var wanted = new List<string?>();
        Add(request.VpcId, request.VpcId);
        Add(request.RouterId, NetworkIds.VpcOfRouter(request.RouterId));
        Add(request.RouteTableId, NetworkIds.VpcOfSystemTable(request.RouteTableId));
        return wanted.Count switch
        {
            0 => null,
            _ when wanted.Distinct().Count() == 1 && NetworkIds.Vpc.IsId(wanted[0]) => [NetworkIds.Vpc.Key(request.RegionId!, wanted[0]!)],
            _ => [],
        };

        void Add(string? asked, string? vpcId)
        {
            if (!string.IsNullOrEmpty(asked))
            {
                wanted.Add(vpcId);
            }
        }
    }
}

/// <summary>Parameters of DescribeRouteTableList.</summary>
public sealed record DescribeRouteTableListRequest
{
    [Required]
    public string? RegionId { get; init; }

    public string? VpcId { get; init; }

    public string? RouterId { get; init; }

    public string? RouterType { get; init; }

    public string? RouteTableId { get; init; }

    public string? RouteTableName { get; init; }

    public string? RouteTableType { get; init; }

    public string? ResourceGroupId { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }
}

/// <summary>Answer of DescribeRouteTableList.</summary>
public sealed record DescribeRouteTableListResponse(RouterTableList RouterTableList, int PageNumber, int PageSize, long TotalCount);

/// <summary>The official wrapping of a list of tables.</summary>
public sealed record RouterTableList(IReadOnlyList<RouteTableListView> RouterTableListType);

/// <summary>A table as this list shows it.</summary>
public sealed record RouteTableListView(string RouteTableId, string VpcId, string RouterId, string Status, VSwitchIdList VSwitchIds)
{
    public required string CreationTime { get; init; }

    public required string ResourceGroupId { get; init; }

    public long? OwnerId { get; init; }

    public string RouteTableType { get; init; } = "System";

    public string RouterType { get; init; } = "VRouter";

    public string AssociateType { get; init; } = "VSwitch";

    public bool RoutePropagationEnable { get; init; } = true;

    public string RouteTableName { get; init; } = "";

    public string Description { get; init; } = "";

    public NetworkTagList Tags { get; init; } = new([]);

    internal static RouteTableListView Of(Listed<VpcState> listed, ImmutableArray<VSwitchState> vswitches)
    {
        var vpc = listed.State;
        return new RouteTableListView(
            NetworkIds.SystemTableOf(vpc.VpcId),
            vpc.VpcId,
            NetworkIds.RouterOf(vpc.VpcId),
            listed.Status,
            new VSwitchIdList([.. vswitches.Select(vswitch => vswitch.VSwitchId)]))
        {
            CreationTime = WireTime.Seconds(vpc.CreatedAt),
            ResourceGroupId = ResourceGroups.Shown(vpc.Labels.ResourceGroupId, vpc.Account),
            OwnerId = NetworkQuery.Owner(vpc.Account),
        };
    }
}
