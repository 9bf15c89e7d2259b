using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Lists the roles of instances.</summary>
[Action("Ecs", "2014-05-26", "DescribeInstanceRamRole")]
internal sealed class DescribeInstanceRamRole(InstanceReader instances) : IAction<DescribeInstanceRamRoleRequest, DescribeInstanceRamRoleResponse>
{
    private static readonly Paging Paging = new(DefaultPageSize: 10, MaxPageSize: 50, MinResults: 1, MaxResults: 1);

    public async ValueTask<Outcome<DescribeInstanceRamRoleResponse>> Handle(DescribeInstanceRamRoleRequest request, ActionContext context)
    {
        if (InstanceIdList.Read(request.InstanceIds, request.RegionId!).Failed(out var fault, out var keys))
        {
            return fault;
        }

        var page = Paging.Read(request.PageNumber, request.PageSize, null, null);
        var found = await instances.Page(context.Account, request.RegionId!, page, query => query with
        {
            Keys = keys,
            Facets = [.. ListFilters.Text(InstanceFacets.RamRole, request.RamRoleName)],
        });
        return found.Select(list => new DescribeInstanceRamRoleResponse(
            request.RegionId!,
            new InstanceRamRoleList([.. list.Items.Select(item => new InstanceRamRoleView(item.Key.Id, item.State.RamRoleName))]),
            list.Total ?? 0));
    }
}

/// <summary>Parameters of DescribeInstanceRamRole.</summary>
public sealed record DescribeInstanceRamRoleRequest
{
    [Required]
    public string? RegionId { get; init; }

    public string? InstanceIds { get; init; }

    public string? RamRoleName { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }
}

/// <summary>Answer of DescribeInstanceRamRole.</summary>
public sealed record DescribeInstanceRamRoleResponse(string RegionId, InstanceRamRoleList InstanceRamRoleSets, long TotalCount);

/// <summary>The official wrapping of roles.</summary>
public sealed record InstanceRamRoleList(IReadOnlyList<InstanceRamRoleView> InstanceRamRoleSet);

/// <summary>The role of an instance; empty where it has none.</summary>
public sealed record InstanceRamRoleView(string InstanceId, string RamRoleName);
