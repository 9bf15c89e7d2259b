using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Networks;

/// <summary>Parameters of the two actions that change a rule: its id and what becomes of it, or what it matches and a description.</summary>
public abstract record SecurityGroupRuleRequest : PermissionFields
{
    [Required]
    public string? RegionId { get; init; }

    [Required]
    public string? SecurityGroupId { get; init; }

    public string? SecurityGroupRuleId { get; init; }

    public string? PortRangeListId { get; init; }

    /// <summary>One of <see cref="Model.Networks.RuleMatch"/>.</summary>
    internal abstract string Direction { get; }
}
