using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>The older list of route tables, with their routes: the system table of one VPC, named by its router or by itself.</summary>
[Action("Vpc", "2016-04-28", "DescribeRouteTables")]
internal sealed class DescribeRouteTables(NetworkReader networks) : IAction<DescribeRouteTablesRequest, DescribeRouteTablesResponse>
{
    public async ValueTask<Outcome<DescribeRouteTablesResponse>> Handle(DescribeRouteTablesRequest request, ActionContext context)
    {
        var routerId = string.IsNullOrEmpty(request.VRouterId) ? request.RouterId : request.VRouterId;
        if (string.IsNullOrEmpty(request.RouteTableId) && string.IsNullOrEmpty(routerId))
        {
            return KernelFaults.MissingParameter(nameof(request.RouteTableId));
        }

        var byTable = !string.IsNullOrEmpty(request.RouteTableId);
        var vpcId = byTable ? NetworkIds.VpcOfSystemTable(request.RouteTableId) : NetworkIds.VpcOfRouter(routerId);
        var found = await networks.Vpc(
            context.Account, vpcId, request.RegionId, byTable ? NetworkQueryFaults.TableNotFound : NetworkQueryFaults.RouterNotFound);
        if (found.Failed(out var fault, out var vpc))
        {
            return fault;
        }

        var isOther = byTable && !string.IsNullOrEmpty(routerId) && NetworkIds.VpcOfRouter(routerId) != vpcId;
        RouteTableView[] views = isOther ? [] : [await View(vpc)];
        var page = NetworkQuery.VpcPaging.Read(request.PageNumber, request.PageSize, null, null);
        var shown = page.Number == 1 ? views : [];
        return new DescribeRouteTablesResponse(new RouteTableList(shown), page.Number, page.Size, views.Length);
    }

    private async Task<RouteTableView> View(Listed<VpcState> vpc)
    {
        var vswitches = await networks.VSwitchesOf(vpc.State);
        var entries = SystemRoute.Of(vpc.State, vswitches).Select(RouteTableEntryView.Of);
        return new RouteTableView(
            NetworkIds.SystemTableOf(vpc.State.VpcId),
            NetworkIds.RouterOf(vpc.State.VpcId),
            vpc.Status,
            WireTime.Seconds(vpc.State.CreatedAt),
            ResourceGroups.Shown(vpc.State.Labels.ResourceGroupId, vpc.State.Account),
            new VSwitchIdList([.. vswitches.Select(vswitch => vswitch.VSwitchId)]),
            new RouteTableEntryList([.. entries]));
    }
}

/// <summary>Parameters of DescribeRouteTables.</summary>
public sealed record DescribeRouteTablesRequest
{
    public string? RegionId { get; init; }

    public string? RouteTableId { get; init; }

    public string? VRouterId { get; init; }

    public string? RouterId { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }
}

/// <summary>Answer of DescribeRouteTables.</summary>
public sealed record DescribeRouteTablesResponse(RouteTableList RouteTables, int PageNumber, int PageSize, long TotalCount);

/// <summary>The official wrapping of a list of tables.</summary>
public sealed record RouteTableList(IReadOnlyList<RouteTableView> RouteTable);

/// <summary>A table as this list shows it.</summary>
public sealed record RouteTableView(
    string RouteTableId,
    string VRouterId,
    string Status,
    string CreationTime,
    string ResourceGroupId,
    VSwitchIdList VSwitchIds,
    RouteTableEntryList RouteEntrys)
{
    public string RouteTableType { get; init; } = "System";
}

/// <summary>The official wrapping of a table's routes.</summary>
public sealed record RouteTableEntryList(IReadOnlyList<RouteTableEntryView> RouteEntry);

/// <summary>A route as this list shows it.</summary>
public sealed record RouteTableEntryView(string RouteEntryId, string RouteTableId, string DestinationCidrBlock)
{
    public string Status { get; init; } = "Available";

    public string Type { get; init; } = "System";

    public string NextHopType { get; init; } = "local";

    public string InstanceId { get; init; } = "";

    public string RouteEntryName { get; init; } = "";

    public string Description { get; init; } = "";

    public NextHopList NextHops { get; init; } = new([]);

    internal static RouteTableEntryView Of(SystemRoute route) => new(route.RouteEntryId, route.TableId, route.Destination);
}

/// <summary>The official wrapping of next hops; a local route has none to name.</summary>
public sealed record NextHopList(IReadOnlyList<string> NextHop);
