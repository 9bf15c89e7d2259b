using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;

namespace CloudFabric.Model.Instances;

/// <summary>The rules of joining and leaving security groups.</summary>
internal static class InstanceGroups
{
    public static Fault? Check(ImmutableArray<GroupToJoin> groups, string vpcId) => groups switch
    {
        [] => InstanceFaults.GroupMissing,
        { Length: > InstanceState.MaxSecurityGroups } => InstanceFaults.GroupsExceeded,
        _ when groups.Any(group => group.VpcId != vpcId) => InstanceFaults.GroupOfOtherVpc,
        _ when groups.DistinctBy(group => group.Type).Count() > 1 => InstanceFaults.GroupTypes,
        _ => null,
    };

    public static Decision<InstanceState, InstanceResult> Join(InstanceState instance, GroupToJoin group)
    {
        var refusal = instance.SecurityGroupIds switch
        {
            var ids when ids.Contains(group.Key.Id) => InstanceFaults.AlreadyInGroup,
            _ when group.VpcId != instance.Subnet.VpcId => InstanceFaults.GroupOfOtherVpc,
            _ when instance.SecurityGroupType is { } type && group.Type != type => InstanceFaults.GroupTypes,
            { Length: >= InstanceState.MaxSecurityGroups } => InstanceFaults.GroupsExceeded,
            _ => null,
        };
        return refusal is null ? In(instance, instance.SecurityGroupIds.Add(group.Key.Id), instance.SecurityGroupType, [group]) : refusal;
    }

    public static Decision<InstanceState, InstanceResult> Leave(InstanceState instance, string groupId) => instance.SecurityGroupIds switch
    {
        var ids when !ids.Contains(groupId) => InstanceFaults.NotInGroup,
        { Length: 1 } => InstanceFaults.LastGroup,
        var ids => In(instance, ids.Remove(groupId), instance.SecurityGroupType, []),
    };

    /// <summary>In these groups and in no others.</summary>
    public static Decision<InstanceState, InstanceResult> Replace(InstanceState instance, ImmutableArray<GroupToJoin> groups) =>
        Check(groups, instance.Subnet.VpcId) is { } fault
            ? fault
            : In(
                instance,
                [.. groups.Select(group => group.Key.Id)],
                groups[0].Type,
                groups.Where(group => !instance.SecurityGroupIds.Contains(group.Key.Id)));

    private static Decision<InstanceState, InstanceResult> In(
        InstanceState instance, ImmutableArray<string> ids, string? type, IEnumerable<GroupToJoin> joined) =>
        Decision<InstanceState, InstanceResult>.Become(
            instance with { SecurityGroupIds = ids, SecurityGroupType = type },
            InstanceMachine.Result(instance),
            [.. joined.SelectMany(group => SecurityGroupMembers.Conditions(group.Key, group.Type))]);
}
