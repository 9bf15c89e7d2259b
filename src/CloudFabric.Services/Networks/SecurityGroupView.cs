using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>A security group as DescribeSecurityGroups shows it.</summary>
public sealed record SecurityGroupView(string SecurityGroupId, string VpcId, string SecurityGroupType)
{
    public required string SecurityGroupName { get; init; }

    public required string Description { get; init; }

    public required string CreationTime { get; init; }

    public required string ResourceGroupId { get; init; }

    public required SecurityGroupTagList Tags { get; init; }

    public int RuleCount { get; init; }

    public int GroupToGroupRuleCount { get; init; }

    /// <summary>Only where the request asks for it.</summary>
    public long? EcsCount { get; init; }

    /// <summary>Only where the request asks for it.</summary>
    public long? AvailableInstanceAmount { get; init; }

    public bool ServiceManaged { get; init; }

    internal static SecurityGroupView Of(SecurityGroupState group, long members, bool withMembers) =>
        new(group.SecurityGroupId, group.VpcId, group.Type)
        {
            SecurityGroupName = group.Name,
            Description = group.Description,
            CreationTime = WireTime.Seconds(group.CreatedAt),
            ResourceGroupId = ResourceGroups.Shown(group.Labels.ResourceGroupId, group.Account),
            Tags = new SecurityGroupTagList([.. group.Labels.Tags.Select(tag => new SecurityGroupTagView(tag.Key, tag.Value))]),
            RuleCount = group.Rules.Length,
            GroupToGroupRuleCount = group.Rules.Count(rule => rule.Match.PeerGroupId.Length > 0),
            EcsCount = withMembers ? members : null,
            AvailableInstanceAmount = withMembers ? SecurityGroupMembers.Max(group.Type) - members : null,
        };
}

/// <summary>The official wrapping of a security group's tags.</summary>
public sealed record SecurityGroupTagList(IReadOnlyList<SecurityGroupTagView> Tag);

/// <summary>A tag of a security group.</summary>
public sealed record SecurityGroupTagView(string TagKey, string TagValue);
