using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Networks;

/// <summary>Lists vSwitches from their rows. Unknown ids are no error: they are not in the list.</summary>
[Action("Vpc", "2016-04-28", "DescribeVSwitches")]
[Action("Ecs", "2014-05-26", "DescribeVSwitches")]
internal sealed class DescribeVSwitches(ResourceReader reader, NetworkReader networks, IWorldView world, IFabricClock clock)
    : IAction<DescribeVSwitchesRequest, DescribeVSwitchesResponse>
{
    public async ValueTask<Outcome<DescribeVSwitchesResponse>> Handle(DescribeVSwitchesRequest request, ActionContext context)
    {
        var region = RegionOf(request, context);
        if (world.Current.Region(region) is null)
        {
            return RegionFaults.RegionNotFound;
        }

        if (ListFilters.Check(request.VSwitchName, VSwitchFaults.NameMalformed, request.Tag) is { } refusal)
        {
            return refusal;
        }

        if (context.DryRun)
        {
            return KernelFaults.DryRunOperation;
        }

        var query = Query(request, context, region);
        var page = await reader.List<VSwitchState>(query);
        var free = await networks.FreeAddresses([.. page.Items.Select(item => item.State)]);
        var views = page.Items.Select(item => VSwitchView.Of(item, free[item.State.VSwitchId]));
        return new DescribeVSwitchesResponse(new VSwitchList([.. views]), query.Page.Number, query.Page.Size, page.Total ?? 0);
    }

    private RowQuery Query(DescribeVSwitchesRequest request, ActionContext context, string region)
    {
        var page = NetworkQuery.VpcPaging.Read(request.PageNumber, request.PageSize, null, null);
        return new RowQuery(context.Account, NetworkIds.VSwitch.Kind, region, clock.Now, page)
        {
            Keys = Keys(request, context, region),
            Zone = request.ZoneId.NullIfEmpty(),
            Facets =
            [
                .. NetworkQuery.Labelled(context.Account, request.VSwitchName, request.ResourceGroupId, request.Tag),
                .. ListFilters.Text(NetworkFacets.Vpc, request.VpcId),
                .. ListFilters.Text(NetworkFacets.Vpc, VpcOfTable(request.RouteTableId)),
                .. ListFilters.Presence(NetworkFacets.Default, request.IsDefault),
                .. ListFilters.Presence(NetworkFacets.Ipv6, request.EnableIpv6),
            ],
        };
    }

    /// <summary>A vSwitch's id says its region where the request does not.</summary>
    private string RegionOf(DescribeVSwitchesRequest request, ActionContext context) =>
        string.IsNullOrEmpty(request.RegionId)
        && NetworkIds.VSwitch.TryReadRegionCode(request.VSwitchId, out var code)
        && world.Current.RegionOfCode(code) is { } region
            ? region.RegionId
            : context.Region;

    /// <summary>A table that is none is one that no vSwitch follows.</summary>
    private static string? VpcOfTable(string? tableId) => string.IsNullOrEmpty(tableId) ? null : NetworkIds.VpcOfSystemTable(tableId) ?? tableId;

    /// <summary>Nothing is visible across accounts, so another owner has nothing.</summary>
    private static ImmutableArray<ResourceKey>? Keys(DescribeVSwitchesRequest request, ActionContext context, string region)
    {
        if (request.VSwitchOwnerId is { } owner && owner != NetworkQuery.Owner(context.Account))
        {
            return [];
        }

        if (string.IsNullOrEmpty(request.VSwitchId))
        {
            return null;
        }

        return NetworkIds.VSwitch.IsId(request.VSwitchId) ? [NetworkIds.VSwitch.Key(region, request.VSwitchId)] : [];
    }
}

/// <summary>Parameters of DescribeVSwitches.</summary>
public sealed record DescribeVSwitchesRequest
{
    public string? RegionId { get; init; }

    public string? VSwitchId { get; init; }

    public string? VpcId { get; init; }

    public string? ZoneId { get; init; }

    public string? VSwitchName { get; init; }

    public string? RouteTableId { get; init; }

    public long? VSwitchOwnerId { get; init; }

    public bool? IsDefault { get; init; }

    public bool? EnableIpv6 { get; init; }

    public string? ResourceGroupId { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }
}

/// <summary>Answer of DescribeVSwitches.</summary>
public sealed record DescribeVSwitchesResponse(VSwitchList VSwitches, int PageNumber, int PageSize, long TotalCount);

/// <summary>The official wrapping of a list of vSwitches.</summary>
public sealed record VSwitchList(IReadOnlyList<VSwitchView> VSwitch);
