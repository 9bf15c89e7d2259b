using System.Collections.Immutable;
using System.Text.Json;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Regions;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Regions;
using CloudFabric.Storage;

namespace CloudFabric.Services.Networks;

/// <summary>Lists security groups from their rows. Unknown ids are no error: they are not in the list.</summary>
[Action("Ecs", "2014-05-26", "DescribeSecurityGroups")]
internal sealed class DescribeSecurityGroups(ResourceReader reader, StoreReader store, IWorldView world, IFabricClock clock)
    : IAction<DescribeSecurityGroupsRequest, DescribeSecurityGroupsResponse>
{
    private const int MaxIds = 100;
    private static readonly Paging Paging = new(DefaultPageSize: 10, MaxPageSize: 100, MinResults: 10, MaxResults: 100);

    public async ValueTask<Outcome<DescribeSecurityGroupsResponse>> Handle(DescribeSecurityGroupsRequest request, ActionContext context)
    {
        if (world.Current.Region(request.RegionId!) is null)
        {
            return RegionFaults.RegionNotFound;
        }

        if (ReadKeys(request).Failed(out var fault, out var keys))
        {
            return fault;
        }

        if (ListFilters.Check(request.SecurityGroupName, SecurityGroupFaults.NameMalformed, request.Tag) is { } refusal)
        {
            return refusal;
        }

        if (context.DryRun)
        {
            return KernelFaults.DryRunOperation;
        }

        var query = Query(request, context, keys);
        var page = await reader.List<SecurityGroupState>(query);
        var members = request.IsQueryEcsCount is true
            ? await store.ReadCountersAsync([.. page.Items.Select(item => SecurityGroupMembers.Counter(item.Key))])
            : null;
        var views = page.Items.Select(item => SecurityGroupView.Of(item.State, members?.GetValueOrDefault(SecurityGroupMembers.Counter(item.Key))));
        return new DescribeSecurityGroupsResponse(request.RegionId!, new SecurityGroupList([.. views]), page.NextToken)
        {
            PageNumber = query.Page.ByToken ? null : query.Page.Number,
            PageSize = query.Page.ByToken ? null : query.Page.Size,
            TotalCount = page.Total,
        };
    }

    private RowQuery Query(DescribeSecurityGroupsRequest request, ActionContext context, ImmutableArray<ResourceKey>? keys)
    {
        var page = Paging.Read(request.PageNumber, request.PageSize, request.NextToken, request.MaxResults);
        var name = request.FuzzyQuery is true && request.SecurityGroupName is { Length: > 0 } part ? $"*{part.Trim('*')}*" : null;
        return new RowQuery(context.Account, NetworkIds.SecurityGroup.Kind, request.RegionId!, clock.Now, page)
        {
            // All groups are in VPCs, and all are their owners' own.
            Keys = request.ServiceManaged is true || request.NetworkType is "classic" ? [] : keys,
            Class = request.SecurityGroupType.NullIfEmpty(),
            Facets =
            [
                .. NetworkQuery.Labelled(context.Account, name is null ? request.SecurityGroupName : null, request.ResourceGroupId, request.Tag),
                .. ListFilters.Pattern(NetworkFacets.Name, name),
                .. ListFilters.Text(NetworkFacets.Vpc, request.VpcId),
            ],
        };
    }

    private static Outcome<ImmutableArray<ResourceKey>?> ReadKeys(DescribeSecurityGroupsRequest request)
    {
        var ids = string.IsNullOrEmpty(request.SecurityGroupIds) ? null : Parse(request.SecurityGroupIds);
        if (ids is null && !string.IsNullOrEmpty(request.SecurityGroupIds))
        {
            return NetworkQueryFaults.GroupIds;
        }

        ids = ids ?? (string.IsNullOrEmpty(request.SecurityGroupId) ? null : [request.SecurityGroupId]);
        return ids is null
            ? (ImmutableArray<ResourceKey>?)null
            : (ImmutableArray<ResourceKey>?)ids.Where(NetworkIds.SecurityGroup.IsId).Distinct()
                .Select(id => NetworkIds.SecurityGroup.Key(request.RegionId!, id)).ToImmutableArray();
    }

    private static string[]? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(json) is { Length: <= MaxIds } ids ? ids : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Parameters of DescribeSecurityGroups.</summary>
public sealed record DescribeSecurityGroupsRequest
{
    [Required]
    public string? RegionId { get; init; }

    public string? SecurityGroupId { get; init; }

    /// <summary>A JSON list: absent for all groups, empty for none.</summary>
    public string? SecurityGroupIds { get; init; }

    public string? SecurityGroupName { get; init; }

    public bool? FuzzyQuery { get; init; }

    public string? SecurityGroupType { get; init; }

    public string? VpcId { get; init; }

    public string? NetworkType { get; init; }

    public string? ResourceGroupId { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    public bool? IsQueryEcsCount { get; init; }

    public bool? ServiceManaged { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }

    public string? NextToken { get; init; }

    public int? MaxResults { get; init; }
}

/// <summary>Answer of DescribeSecurityGroups.</summary>
/// <param name="NextToken">Empty on the last page.</param>
public sealed record DescribeSecurityGroupsResponse(string RegionId, SecurityGroupList SecurityGroups, string NextToken)
{
    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }

    /// <summary>All that match, in page-number mode.</summary>
    public long? TotalCount { get; init; }
}

/// <summary>The official wrapping of a list of security groups.</summary>
public sealed record SecurityGroupList(IReadOnlyList<SecurityGroupView> SecurityGroup);
