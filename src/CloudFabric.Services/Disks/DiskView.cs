using CloudFabric.Model.Disks;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Disks;

/// <summary>
/// A disk as DescribeDisks shows it. What only snapshots and prepaid orders would fill is empty: clients read these fields whether there is
/// anything in them or not.
/// </summary>
public sealed record DiskView(string DiskId, string RegionId, string ZoneId, string Category, int Size, string Status)
{
    public required string DiskName { get; init; }

    public required string Description { get; init; }

    public required string SerialNumber { get; init; }

    /// <summary>To the second, UTC.</summary>
    public required string CreationTime { get; init; }

    /// <summary>Only for ESSDs.</summary>
    public string? PerformanceLevel { get; init; }

    public bool Encrypted { get; init; }

    public required string KMSKeyId { get; init; }

    public required string MultiAttach { get; init; }

    /// <summary>Only for ESSD AutoPL.</summary>
    public bool? BurstingEnabled { get; init; }

    /// <summary>Only for categories that sell it.</summary>
    public long? ProvisionedIops { get; init; }

    /// <summary>Baseline and provisioned, operations a second.</summary>
    public long IOPS { get; init; }

    public long IOPSRead { get; init; }

    public long IOPSWrite { get; init; }

    /// <summary>Baseline and provisioned, whole MB/s.</summary>
    public int Throughput { get; init; }

    public int ThroughputRead { get; init; }

    public int ThroughputWrite { get; init; }

    public required DiskTagList Tags { get; init; }

    /// <summary>Where the copies of a regional disk are; only where the request asks for it.</summary>
    public DiskPlacementView? Placement { get; init; }

    public string Type { get; init; } = "data";

    public string DiskChargeType { get; init; } = "PostPaid";

    /// <summary>What the service shows for a disk that does not expire.</summary>
    public string ExpiredTime { get; init; } = "2999-09-08T16:00Z";

    public bool Portable { get; init; } = true;

    public bool DeleteWithInstance { get; init; }

    public bool DeleteAutoSnapshot { get; init; }

    public bool EnableAutoSnapshot { get; init; } = true;

    public bool EnableAutomatedSnapshotPolicy { get; init; }

    public string AutoSnapshotPolicyId { get; init; } = "";

    public string InstanceId { get; init; } = "";

    public string Device { get; init; } = "";

    public string AttachedTime { get; init; } = "";

    public string DetachedTime { get; init; } = "";

    public string ImageId { get; init; } = "";

    public string SourceSnapshotId { get; init; } = "";

    public string SourceDiskId { get; init; } = "";

    public string ProductCode { get; init; } = "";

    public required string ResourceGroupId { get; init; }

    public string StorageSetId { get; init; } = "";

    public int StorageSetPartitionNumber { get; init; }

    public string StorageClusterId { get; init; } = "";

    public string BdfId { get; init; } = "";

    public DataSourceView DataSource { get; init; } = new("", "");

    public int MountInstanceNum { get; init; }

    public AttachmentList Attachments { get; init; } = new([]);

    public MountInstanceList MountInstances { get; init; } = new([]);

    public OperationLockList OperationLocks { get; init; } = new([]);

    internal static DiskView Of(Listed<DiskState> listed, bool withPlacement)
    {
        var disk = listed.State;
        var limits = DiskPerformance.Steady(disk);
        var view = new DiskView(disk.DiskId, disk.RegionId, disk.Placement.ZoneId ?? "", disk.Category, disk.SizeGib, listed.Status)
        {
            DiskName = disk.Name,
            Description = disk.Description,
            SerialNumber = Model.Disks.DiskId.SerialNumber(disk.DiskId),
            CreationTime = WireTime.Seconds(disk.CreatedAt),
            PerformanceLevel = disk.PerformanceLevel,
            Encrypted = disk.Encrypted,
            KMSKeyId = disk.KmsKeyId,
            MultiAttach = disk.MultiAttach ? "Enabled" : "Disabled",
            BurstingEnabled = disk.BurstingEnabled,
            ProvisionedIops = disk.ProvisionedIops,
            IOPS = limits.Read.Iops,
            IOPSRead = limits.Read.Iops,
            IOPSWrite = limits.Write.Iops,
            Throughput = (int)limits.Read.ThroughputMBps,
            ThroughputRead = (int)limits.Read.ThroughputMBps,
            ThroughputWrite = (int)limits.Write.ThroughputMBps,
            Tags = new DiskTagList([.. disk.Tags.Select(tag => new DiskTagView(tag.Key, tag.Value))]),
            ResourceGroupId = ResourceGroups.Shown(disk.ResourceGroupId ?? "", disk.Account),
            Placement = withPlacement && disk.Placement.ZoneId is null
                ? new DiskPlacementView(string.Join('\n', disk.Placement.ReplicaZoneIds))
                : null,
        };
        return view.Attached(listed);
    }

    /// <summary>The one attachment that InstanceId and Device tell of: of a disk in use or being detached, and of no disk for several instances.</summary>
    internal static DiskAttachment? Shown(Listed<DiskState> listed) => listed.Status switch
    {
        _ when listed.State.MultiAttach => null,
        DiskStatuses.InUse => listed.State.Attachments.FirstOrDefault(),
        DiskStatuses.Detaching => listed.State.Former,
        _ => null,
    };

    /// <summary>With what the disk's instances, and its switches about them, say.</summary>
    private DiskView Attached(Listed<DiskState> listed)
    {
        var (disk, shown) = (listed.State, Shown(listed));
        return this with
        {
            Type = disk.IsSystem ? "system" : "data",
            Portable = !disk.IsSystem,
            DeleteWithInstance = disk.DeleteWithInstance,
            DeleteAutoSnapshot = disk.DeleteAutoSnapshot,
            EnableAutoSnapshot = !disk.AutoSnapshotOff,
            InstanceId = shown?.InstanceId ?? "",
            Device = shown?.Device ?? "",
            AttachedTime = (shown ?? disk.Former) is { } last ? WireTime.Seconds(last.AttachedAt) : "",
            DetachedTime = disk.DetachedAt is { } detached && listed.Status != DiskStatuses.Detaching ? WireTime.Seconds(detached) : "",
            Attachments = new AttachmentList(
                [.. disk.Attachments.Select(one => new AttachmentView(one.InstanceId, one.Device, WireTime.Seconds(one.AttachedAt)))]),
        };
    }
}

/// <summary>The official wrapping of a disk's tags.</summary>
public sealed record DiskTagList(IReadOnlyList<DiskTagView> Tag);

/// <summary>A tag of a disk.</summary>
public sealed record DiskTagView(string TagKey, string TagValue);

/// <summary>The data centers of a regional disk, one a line as the official example has them.</summary>
public sealed record DiskPlacementView(string ZoneIds);

/// <summary>What a disk was made from.</summary>
public sealed record DataSourceView(string Id, string Type);

/// <summary>The official wrapping of attachments.</summary>
public sealed record AttachmentList(IReadOnlyList<AttachmentView> Attachment);

/// <summary>An instance that has the disk.</summary>
public sealed record AttachmentView(string InstanceId, string Device, string AttachedTime);

/// <summary>The official wrapping of the older form of attachments.</summary>
public sealed record MountInstanceList(IReadOnlyList<AttachmentView> MountInstance);

/// <summary>The official wrapping of locks.</summary>
public sealed record OperationLockList(IReadOnlyList<OperationLockView> OperationLock);

/// <summary>Why a disk is locked.</summary>
public sealed record OperationLockView(string LockReason);
