using CloudFabric.Model.Disks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>What RunInstances and CreateInstance have in common.</summary>
public abstract record LaunchRequest
{
    [Required]
    public string? RegionId { get; init; }

    public string? ImageId { get; init; }

    public string? ImageFamily { get; init; }

    public string? VSwitchId { get; init; }

    public string? ZoneId { get; init; }

    public string? SecurityGroupId { get; init; }

    public string? InstanceName { get; init; }

    public string? HostName { get; init; }

    public string? Description { get; init; }

    public string? UserData { get; init; }

    public string? KeyPairName { get; init; }

    public string? RamRoleName { get; init; }

    public bool? DeletionProtection { get; init; }

    public string? CreditSpecification { get; init; }

    public string? ResourceGroupId { get; init; }

    public string? PrivateIpAddress { get; init; }

    [Refused(Unless = "PostPaid")]
    public string? InstanceChargeType { get; init; }

    [Refused(Unless = "NoSpot")]
    public string? SpotStrategy { get; init; }

    [Malformed("InvalidInternetMaxBandwidthOut.ValueNotSupported")]
    public int? InternetMaxBandwidthOut { get; init; }

    [Malformed("InvalidInternetMaxBandwidthIn.ValueNotSupported")]
    public int? InternetMaxBandwidthIn { get; init; }

    public string? InternetChargeType { get; init; }

    public string? DeploymentSetId { get; init; }

    public IReadOnlyList<TagParameter>? Tag { get; init; }

    [Refused]
    public string? DedicatedHostId { get; init; }

    [Refused]
    public string? HpcClusterId { get; init; }

    [Refused]
    public string? StorageSetId { get; init; }

    /// <summary>Nobody logs in to an emulated guest.</summary>
    [NoEffect]
    public string? Password { get; init; }

    [NoEffect]
    public bool? PasswordInherit { get; init; }

    /// <summary>Every type that is emulated is.</summary>
    [NoEffect]
    public string? IoOptimized { get; init; }

    [NoEffect]
    public string? SecurityEnhancementStrategy { get; init; }

    /// <summary>Every <c>DataDisk.N</c>.</summary>
    internal abstract IReadOnlyList<DataDiskParameter> DataDisks { get; }
}

/// <summary>One <c>DataDisk.N</c> of CreateInstance, and what those of RunInstances share with it.</summary>
public record DataDiskParameter
{
    public int? Size { get; init; }

    public string? Category { get; init; }

    public string? PerformanceLevel { get; init; }

    public string? DiskName { get; init; }

    public string? Description { get; init; }

    public bool? Encrypted { get; init; }

    public string? KMSKeyId { get; init; }

    public bool? DeleteWithInstance { get; init; }

    public string? Device { get; init; }

    /// <summary>There are no snapshots, so none is found.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>What is to go into the creation of the disk besides.</summary>
    internal virtual DiskCommand.Create AddTo(DiskCommand.Create create) => create;
}

/// <summary><c>SystemDisk</c> of CreateInstance.</summary>
public record SystemDiskParameter
{
    public int? Size { get; init; }

    public string? Category { get; init; }

    public string? PerformanceLevel { get; init; }

    public string? DiskName { get; init; }

    public string? Description { get; init; }

    internal virtual DataDiskParameter ToDisk() => new()
    {
        Size = Size,
        Category = Category,
        PerformanceLevel = PerformanceLevel,
        DiskName = DiskName,
        Description = Description,
    };
}

/// <summary><c>SystemDisk</c> of RunInstances, which can say more of it.</summary>
public sealed record RunSystemDiskParameter : SystemDiskParameter
{
    public bool? Encrypted { get; init; }

    public string? KMSKeyId { get; init; }

    public long? ProvisionedIops { get; init; }

    public bool? BurstingEnabled { get; init; }

    internal override DataDiskParameter ToDisk() => new RunDataDiskParameter
    {
        Size = Size,
        Category = Category,
        PerformanceLevel = PerformanceLevel,
        DiskName = DiskName,
        Description = Description,
        Encrypted = Encrypted,
        KMSKeyId = KMSKeyId,
        ProvisionedIops = ProvisionedIops,
        BurstingEnabled = BurstingEnabled,
    };
}
