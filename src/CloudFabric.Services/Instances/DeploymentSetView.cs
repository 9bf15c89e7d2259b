using CloudFabric.Model.Instances;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Networks;

namespace CloudFabric.Services.Instances;

/// <summary>A deployment set as DescribeDeploymentSets shows it.</summary>
public sealed record DeploymentSetView(string DeploymentSetId, string DeploymentSetName, string DeploymentSetDescription)
{
    public long? AccountId { get; init; }

    public required string CreationTime { get; init; }

    public string Strategy { get; init; } = DeploymentSetState.Availability;

    public string DeploymentStrategy { get; init; } = DeploymentSetState.Availability;

    public string Type { get; init; } = DeploymentSetState.ByHost;

    public string Domain { get; init; } = "default";

    public string Granularity { get; init; } = "host";

    public int InstanceAmount { get; init; }

    public required DeploymentInstanceList InstanceIds { get; init; }

    /// <summary>Of the data centers that members are in.</summary>
    public required DeploymentCapacityList Capacities { get; init; }

    internal static DeploymentSetView Of(DeploymentSetState set, IReadOnlyList<InstanceState> members) =>
        new(set.DeploymentSetId, set.Name, set.Description)
        {
            AccountId = NetworkQuery.Owner(set.Account),
            CreationTime = WireTime.Seconds(set.CreatedAt),
            InstanceAmount = members.Count,
            InstanceIds = new DeploymentInstanceList([.. members.Select(member => member.InstanceId)]),
            Capacities = new DeploymentCapacityList(
            [
                .. from member in members
                   group member by member.Place.ZoneId into zone
                   orderby zone.Key
                   select new DeploymentCapacityView(zone.Key, zone.Count(), DeploymentSetMembers.MaxInZone - zone.Count()),
            ]),
        };
}

/// <summary>The official wrapping of members.</summary>
public sealed record DeploymentInstanceList(IReadOnlyList<string> InstanceId);

/// <summary>The official wrapping of capacities.</summary>
public sealed record DeploymentCapacityList(IReadOnlyList<DeploymentCapacityView> Capacity);

/// <summary>How many members a data center has and may have besides.</summary>
public sealed record DeploymentCapacityView(string ZoneId, int UsedAmount, int AvailableAmount);
