using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Shows a security group with its rules, newest first.</summary>
[Action("Ecs", "2014-05-26", "DescribeSecurityGroupAttribute")]
internal sealed class DescribeSecurityGroupAttribute(NetworkReader networks)
    : IAction<DescribeSecurityGroupAttributeRequest, DescribeSecurityGroupAttributeResponse>
{
    private const int MaxResults = 1_000;

    public async ValueTask<Outcome<DescribeSecurityGroupAttributeResponse>> Handle(
        DescribeSecurityGroupAttributeRequest request, ActionContext context)
    {
        var found = await networks.SecurityGroup(context.Account, request.SecurityGroupId, request.RegionId, SecurityGroupFaults.NotFound);
        if (found.Failed(out var fault, out var listed))
        {
            return fault;
        }

        var group = listed.State;
        var rules = group.Rules.Where(rule => IsAsked(request.Direction, rule.Match.Direction)).Reverse().ToList();
        return Slice<SecurityGroupRule>.Of(rules, request.NextToken, request.MaxResults, MaxResults).Select(page => View(group, page));
    }

    private static DescribeSecurityGroupAttributeResponse View(SecurityGroupState group, Slice<SecurityGroupRule> page) =>
        new(group.SecurityGroupId, group.RegionId, group.VpcId)
        {
            SecurityGroupName = group.Name,
            Description = group.Description,
            InnerAccessPolicy = group.KeepsApart || group.Type == SecurityGroupState.Enterprise ? "Drop" : "Accept",
            Permissions = new PermissionList([.. page.Items.Select(PermissionView.Of)]),
            NextToken = page.NextToken,
        };

    private static bool IsAsked(string? wanted, string direction) =>
        string.IsNullOrEmpty(wanted)
        || "all".Equals(wanted, StringComparison.OrdinalIgnoreCase)
        || direction.Equals(wanted, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Parameters of DescribeSecurityGroupAttribute. The rules of a VPC's group are for every kind of interface.</summary>
public sealed record DescribeSecurityGroupAttributeRequest
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? SecurityGroupId { get; init; }

    /// <summary>ingress, egress or all.</summary>
    public string? Direction { get; init; }

    [NoEffect]
    public string? NicType { get; init; }

    [NoEffect]
    public string? Attribute { get; init; }

    public int? MaxResults { get; init; }

    public string? NextToken { get; init; }
}

/// <summary>Answer of DescribeSecurityGroupAttribute.</summary>
public sealed record DescribeSecurityGroupAttributeResponse(string SecurityGroupId, string RegionId, string VpcId)
{
    public required string SecurityGroupName { get; init; }

    public required string Description { get; init; }

    /// <summary>What becomes of traffic between members.</summary>
    public required string InnerAccessPolicy { get; init; }

    public required PermissionList Permissions { get; init; }

    /// <summary>Empty on the last page.</summary>
    public required string NextToken { get; init; }

    public SnapshotPolicyIdList SnapshotPolicyIds { get; init; } = new([]);
}

/// <summary>The official wrapping of rules.</summary>
public sealed record PermissionList(IReadOnlyList<PermissionView> Permission);

/// <summary>The official wrapping of snapshot policies, of which groups have none.</summary>
public sealed record SnapshotPolicyIdList(IReadOnlyList<string> SnapshotPolicyId);
