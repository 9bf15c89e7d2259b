using System.ComponentModel.DataAnnotations;
using CloudFabric.Model.Instances;

namespace CloudFabric.Services.Instances;

/// <summary>What every account may have of instances. The real limit depends on the account; this one is out of the way unless lowered.</summary>
public sealed class InstancesOptions
{
    /// <summary>Processors of all instances in one region.</summary>
    [Range(0, long.MaxValue)]
    public long VcpuQuota { get; set; } = 1_000_000;

    internal InstanceQuotas ToQuotas() => new(VcpuQuota);
}
