using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Tells what becomes of instances when their host is maintained: always the default, since nobody can change it.</summary>
[Action("Ecs", "2014-05-26", "DescribeInstanceMaintenanceAttributes")]
internal sealed class DescribeInstanceMaintenanceAttributes(InstanceReader instances)
    : IAction<DescribeInstanceMaintenanceAttributesRequest, DescribeInstanceMaintenanceAttributesResponse>
{
    private static readonly Paging Paging = new(DefaultPageSize: 10, MaxPageSize: 100, MinResults: 1, MaxResults: 1);

    public async ValueTask<Outcome<DescribeInstanceMaintenanceAttributesResponse>> Handle(
        DescribeInstanceMaintenanceAttributesRequest request, ActionContext context)
    {
        if (request.InstanceId?.Count > InstanceQueryFaults.MaxIds)
        {
            return InstanceQueryFaults.TooManyIds;
        }

        var page = Paging.Read(request.PageNumber, request.PageSize, null, null);
        var found = await instances.Page(context.Account, request.RegionId!, page, query => query with
        {
            Keys = request.InstanceId is { Count: > 0 } ids ? InstanceIdList.Keys(ids, request.RegionId!) : null,
        });
        return found.Select(list => new DescribeInstanceMaintenanceAttributesResponse(
            new MaintenanceAttributeList([.. list.Items.Select(item => MaintenanceAttributeView.Default(item.Key.Id))]), page.Number, page.Size, list.Total ?? 0));
    }
}

/// <summary>Parameters of DescribeInstanceMaintenanceAttributes.</summary>
public sealed record DescribeInstanceMaintenanceAttributesRequest
{
    [Required]
    public string? RegionId { get; init; }

    public IReadOnlyList<string>? InstanceId { get; init; }

    public int? PageNumber { get; init; }

    public int? PageSize { get; init; }
}

/// <summary>Answer of DescribeInstanceMaintenanceAttributes.</summary>
public sealed record DescribeInstanceMaintenanceAttributesResponse(MaintenanceAttributeList MaintenanceAttributes, int PageNumber, int PageSize, long TotalCount);

/// <summary>The official wrapping of maintenance attributes.</summary>
public sealed record MaintenanceAttributeList(IReadOnlyList<MaintenanceAttributeView> MaintenanceAttribute);

/// <summary>What becomes of an instance when its host is maintained.</summary>
public sealed record MaintenanceAttributeView(
    string InstanceId, ActionOnMaintenanceView ActionOnMaintenance, MaintenanceWindowList MaintenanceWindows, bool NotifyOnMaintenance)
{
    private const string Recover = "AutoRecover";

    internal static MaintenanceAttributeView Default(string instanceId) => new(
        instanceId,
        new ActionOnMaintenanceView(Recover, Recover, new MaintenanceActionList([Recover, "Stop", "AutoRedeploy"])),
        new MaintenanceWindowList([]),
        NotifyOnMaintenance: false);
}

/// <summary>What is done, what is done by default, and what could be done.</summary>
public sealed record ActionOnMaintenanceView(string Value, string DefaultValue, MaintenanceActionList SupportedValues);

/// <summary>The official wrapping of actions.</summary>
public sealed record MaintenanceActionList(IReadOnlyList<string> SupportedValue);

/// <summary>The official wrapping of windows.</summary>
public sealed record MaintenanceWindowList(IReadOnlyList<MaintenanceWindowView> MaintenanceWindow);

/// <summary>When maintenance may happen.</summary>
public sealed record MaintenanceWindowView(string StartTime, string EndTime);
