using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Networks;

/// <summary>Lists VPCs from their rows. Unknown ids are no error: they are not in the list.</summary>
[Action("Vpc", "2016-04-28", "DescribeVpcs")]
[Action("Ecs", "2014-05-26", "DescribeVpcs")]
internal sealed class DescribeVpcs(ResourceReader reader, NetworkReader networks, IWorldView world, IFabricClock clock)
    : IAction<DescribeVpcsRequest, DescribeVpcsResponse>
{
    private const int MaxIds = 20;

    public async ValueTask<Outcome<DescribeVpcsResponse>> Handle(DescribeVpcsRequest request, ActionContext context)
    {
        if (world.Current.Region(request.RegionId!) is null)
        {
            return RegionFaults.RegionNotFound;
        }

        var ids = string.IsNullOrEmpty(request.VpcId) ? null : request.VpcId.Split(',');
        if (ids?.Length > MaxIds)
        {
            return NetworkQueryFaults.TooManyVpcs;
        }

        if (ListFilters.Check(request.VpcName, VpcFaults.NameMalformed, request.Tag) is { } refusal)
        {
            return refusal;
        }

        if (context.DryRun)
        {
            return KernelFaults.DryRunOperation;
        }

        var query = Query(request, context, ids);
        var page = await reader.List<VpcState>(query);
        var vswitches = await networks.VSwitchesOf(context.Account, request.RegionId!, [.. page.Items.Select(vpc => vpc.State.VpcId)]);
        var views = page.Items.Select(vpc => VpcView.Of(vpc, [.. vswitches[vpc.State.VpcId]]));
        return new DescribeVpcsResponse(new VpcList([.. views]), query.Page.Number, query.Page.Size, page.Total ?? 0);
    }

    private RowQuery Query(DescribeVpcsRequest request, ActionContext context, string[]? ids)
    {
        var page = NetworkQuery.VpcPaging.Read(request.PageNumber, request.PageSize, null, null);
        return new RowQuery(context.Account, NetworkIds.Vpc.Kind, request.RegionId!, clock.Now, page)
        {
            Keys = Keys(request, context, ids),
            Facets =
            [
                .. NetworkQuery.Labelled(context.Account, request.VpcName, request.ResourceGroupId, request.Tag),
                .. ListFilters.Presence(NetworkFacets.Default, request.IsDefault),
                .. ListFilters.Presence(NetworkFacets.Ipv6, request.EnableIpv6),
                .. ListFilters.Text(NetworkFacets.DhcpOptionsSet, request.DhcpOptionsSetId),
            ],
        };
    }

    /// <summary>Nothing is visible across accounts, so another owner has nothing.</summary>
    private static ImmutableArray<ResourceKey>? Keys(DescribeVpcsRequest request, ActionContext context, string[]? ids)
    {
        if (request.VpcOwnerId is { } owner && owner != NetworkQuery.Owner(context.Account))
        {
            return [];
        }

        return ids is null ? null : [.. ids.Where(NetworkIds.Vpc.IsId).Distinct().Select(id => NetworkIds.Vpc.Key(request.RegionId!, id))];
    }
}

/// <summary>Parameters of DescribeVpcs.</summary>
public sealed record DescribeVpcsRequest
{
    [Required]
    public string? RegionId { get; init; }

    /// <summary>Up to 20, with commas between.</summary>
    public string? VpcId { get; init; }

    public string? VpcName { get; init; }

    public long? VpcOwnerId { get; init; }

    public bool? IsDefault { get; init; }

    public bool? EnableIpv6 { get; init; }

    public string? DhcpOptionsSetId { get; init; }

    public string? ResourceGroupId { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }
}

/// <summary>Answer of DescribeVpcs.</summary>
public sealed record DescribeVpcsResponse(VpcList Vpcs, int PageNumber, int PageSize, long TotalCount);

/// <summary>The official wrapping of a list of VPCs.</summary>
public sealed record VpcList(IReadOnlyList<VpcView> Vpc);
