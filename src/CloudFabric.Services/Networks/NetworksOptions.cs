using System.ComponentModel.DataAnnotations;

namespace CloudFabric.Services.Networks;

/// <summary>What every account may have of networks; the documented defaults, but more VPCs, so that tests do not run into them.</summary>
public sealed class NetworksOptions
{
    /// <summary>In one region. The cloud begins with 10.</summary>
    [Range(0, long.MaxValue)]
    public long VpcQuota { get; set; } = 1_000;

    /// <summary>Of one VPC.</summary>
    [Range(0, int.MaxValue)]
    public int SecondaryBlockQuota { get; set; } = 5;

    /// <summary>In one VPC.</summary>
    [Range(0, long.MaxValue)]
    public long VSwitchQuota { get; set; } = 150;

    /// <summary>In one region.</summary>
    [Range(0, long.MaxValue)]
    public long SecurityGroupQuota { get; set; } = 10_000;

    /// <summary>Of one security group, both directions together.</summary>
    [Range(0, int.MaxValue)]
    public int RuleQuota { get; set; } = 200;
}
