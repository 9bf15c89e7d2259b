using System.ComponentModel.DataAnnotations;

namespace CloudFabric.Services.Instances;

/// <summary>What every account may have of instances, out of the way unless lowered, and where public addresses come from.</summary>
public sealed class InstancesOptions
{
    /// <summary>Processors of all instances in one region.</summary>
    [Range(0, long.MaxValue)]
    public long VcpuQuota { get; set; } = 1_000_000;

    /// <summary>The block that public addresses come from, a part of it for each region. Nothing routes there.</summary>
    public string PublicAddresses { get; set; } = "47.64.0.0/10";
}
