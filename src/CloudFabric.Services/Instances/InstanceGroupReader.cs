using System.Collections.Immutable;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Networks;

namespace CloudFabric.Services.Instances;

/// <summary>Finds the security groups that a call names.</summary>
internal static class InstanceGroupReader
{
    public static async Task<Outcome<ImmutableArray<GroupToJoin>>> Read(
        NetworkReader networks, string account, string? regionId, IReadOnlyList<string> ids)
    {
        var wanted = ids.Distinct().ToList();
        if (wanted.Count > InstanceState.MaxSecurityGroups)
        {
            return InstanceFaults.GroupsExceeded;
        }

        var groups = ImmutableArray.CreateBuilder<GroupToJoin>();
        foreach (var id in wanted)
        {
            if ((await networks.SecurityGroup(account, id, regionId, SecurityGroupFaults.NotFound)).Failed(out var fault, out var group))
            {
                return fault;
            }

            groups.Add(GroupToJoin.Of(group.State));
        }

        return groups.ToImmutable();
    }
}
