using System.Collections.Immutable;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Instances;

/// <summary>Lists deployment sets with their instances.</summary>
[Action("Ecs", "2014-05-26", "DescribeDeploymentSets")]
internal sealed class DescribeDeploymentSets(ResourceReader reader, DeploymentSets sets, IWorldView world, IFabricClock clock)
    : IAction<DescribeDeploymentSetsRequest, DescribeDeploymentSetsResponse>
{
    private static readonly Paging Paging = new(DefaultPageSize: 10, MaxPageSize: 50, MinResults: 1, MaxResults: 1);

    public async ValueTask<Outcome<DescribeDeploymentSetsResponse>> Handle(DescribeDeploymentSetsRequest request, ActionContext context)
    {
        if (world.Current.Region(request.RegionId!) is null)
        {
            return RegionFaults.RegionNotFound;
        }

        if (InstanceIdList.Texts(request.DeploymentSetIds, InstanceQueryFaults.DeploymentSetIds).Failed(out var fault, out var ids))
        {
            return fault;
        }

        var page = Paging.Read(request.PageNumber, request.PageSize, null, null);
        var query = new RowQuery(context.Account, DeploymentSetMembers.Id.Kind, request.RegionId!, clock.Now, page)
        {
            Keys = Keys(request, ids),
            Facets = [.. ListFilters.Text(NetworkFacets.Name, request.DeploymentSetName)],
        };
        var found = await reader.List<DeploymentSetState>(query);
        var members = (await sets.Members(context.Account, request.RegionId!, [.. found.Items.Select(item => item.Key.Id)]))
            .ToLookup(member => member.DeploymentSetId);
        return new DescribeDeploymentSetsResponse(
            request.RegionId!,
            new DeploymentSetList([.. found.Items.Select(item => DeploymentSetView.Of(item.State, [.. members[item.Key.Id]]))]),
            page.Number,
            page.Size,
            found.Total ?? 0);
    }

    /// <summary>None where something is asked for that no set of the fabric is.</summary>
    private static ImmutableArray<ResourceKey>? Keys(DescribeDeploymentSetsRequest request, string[]? ids) => request switch
    {
        { Strategy: not (null or "" or DeploymentSetState.Availability) } or { Type: not (null or "" or DeploymentSetState.ByHost) } => [],
        _ when ids is null => null,
        _ => [.. ids.Where(DeploymentSetMembers.Id.IsId).Distinct().Select(id => DeploymentSetMembers.Id.Key(request.RegionId!, id))],
    };
}

/// <summary>Parameters of DescribeDeploymentSets.</summary>
public sealed record DescribeDeploymentSetsRequest
{
    [Required]
    public string? RegionId { get; init; }

    /// <summary>A JSON list: absent for all sets, empty for none.</summary>
    public string? DeploymentSetIds { get; init; }

    public string? DeploymentSetName { get; init; }

    public string? Strategy { get; init; }

    public string? Type { get; init; }

    /// <summary>Out of use, as the next two.</summary>
    [NoEffect]
    public string? Domain { get; init; }

    [NoEffect]
    public string? Granularity { get; init; }

    [NoEffect]
    public string? NetworkType { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }
}

/// <summary>Answer of DescribeDeploymentSets.</summary>
public sealed record DescribeDeploymentSetsResponse(string RegionId, DeploymentSetList DeploymentSets, int PageNumber, int PageSize, long TotalCount);

/// <summary>The official wrapping of deployment sets.</summary>
public sealed record DeploymentSetList(IReadOnlyList<DeploymentSetView> DeploymentSet);
