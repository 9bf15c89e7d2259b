using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Networks;

/// <summary>Lists the routes of a table: those of a VPC's system table.</summary>
[Action("Vpc", "2016-04-28", "DescribeRouteEntryList")]
internal sealed class DescribeRouteEntryList(NetworkReader networks) : IAction<DescribeRouteEntryListRequest, DescribeRouteEntryListResponse>
{
    private const int DefaultResults = 50;
    private const int MaxResults = 500;

    public async ValueTask<Outcome<DescribeRouteEntryListResponse>> Handle(DescribeRouteEntryListRequest request, ActionContext context)
    {
        var found = await networks.Vpc(
            context.Account, NetworkIds.VpcOfSystemTable(request.RouteTableId), request.RegionId, NetworkQueryFaults.TableOfEntriesNotFound);
        if (found.Failed(out var fault, out var vpc))
        {
            return fault;
        }

        var routes = SystemRoute.Of(vpc.State, await networks.VSwitchesOf(vpc.State)).Where(route => Matches(request, route)).ToList();
        var size = Math.Clamp(request.MaxResult ?? DefaultResults, 1, MaxResults);
        var start = PageToken.TryRead(request.NextToken ?? "", out var place) ? (int)Math.Clamp(place, 0, routes.Count) : 0;
        var end = Math.Min(start + size, routes.Count);
        return new DescribeRouteEntryListResponse(
            new RouteEntryList([.. routes[start..end].Select(RouteEntryView.Of)]), end < routes.Count ? PageToken.Write(end) : "");
    }

    /// <summary>System routes are local, of IPv4, without names; no service made them.</summary>
    private static bool Matches(DescribeRouteEntryListRequest request, SystemRoute route) =>
        IsOrEmpty(request.RouteEntryId, route.RouteEntryId)
        && IsOrEmpty(request.DestinationCidrBlock, route.Destination)
        && (request.DestCidrBlockList is not { Count: > 0 } blocks || blocks.Contains(route.Destination))
        && IsOrEmpty(request.RouteEntryType, "System")
        && IsOrEmpty(request.NextHopType, "local")
        && IsOrEmpty(request.IpVersion, "IPv4")
        && string.IsNullOrEmpty(request.NextHopId)
        && string.IsNullOrEmpty(request.RouteEntryName)
        && string.IsNullOrEmpty(request.ServiceType);

    private static bool IsOrEmpty(string? wanted, string value) =>
        string.IsNullOrEmpty(wanted) || wanted.Equals(value, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Parameters of DescribeRouteEntryList.</summary>
public sealed record DescribeRouteEntryListRequest
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? RouteTableId { get; init; }

    public string? RouteEntryId { get; init; }

    public string? RouteEntryName { get; init; }

    public string? RouteEntryType { get; init; }

    public string? DestinationCidrBlock { get; init; }

    public IReadOnlyList<string>? DestCidrBlockList { get; init; }

    public string? IpVersion { get; init; }

    public string? NextHopId { get; init; }

    public string? NextHopType { get; init; }

    public string? ServiceType { get; init; }

    public int? MaxResult { get; init; }

    public string? NextToken { get; init; }
}

/// <summary>Answer of DescribeRouteEntryList.</summary>
/// <param name="NextToken">Empty on the last page.</param>
public sealed record DescribeRouteEntryListResponse(RouteEntryList RouteEntrys, string NextToken);

/// <summary>The official wrapping of a list of routes.</summary>
public sealed record RouteEntryList(IReadOnlyList<RouteEntryView> RouteEntry);

/// <summary>A route as this list shows it.</summary>
public sealed record RouteEntryView(string RouteEntryId, string RouteTableId, string DestinationCidrBlock, string GmtModified)
{
    public string Status { get; init; } = "Available";

    public string Type { get; init; } = "System";

    public string IpVersion { get; init; } = "IPv4";

    public string RouteEntryName { get; init; } = "";

    public string Description { get; init; } = "";

    public LocalNextHopList NextHops { get; init; } = new([new LocalNextHopView()]);

    internal static RouteEntryView Of(SystemRoute route) =>
        new(route.RouteEntryId, route.TableId, route.Destination, WireTime.Seconds(route.CreatedAt));
}

/// <summary>The official wrapping of next hops.</summary>
public sealed record LocalNextHopList(IReadOnlyList<LocalNextHopView> NextHop);

/// <summary>The next hop of a route that stays in the VPC.</summary>
public sealed record LocalNextHopView
{
    public string NextHopType { get; init; } = "local";

    public string NextHopId { get; init; } = "";

    public int Enabled { get; init; } = 1;

    public int Weight { get; init; }
}
