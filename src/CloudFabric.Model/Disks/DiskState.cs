using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Disks;

/// <summary>
/// A cloud disk, from CreateDisk to DeleteDisk, paid as used, that can be moved between instances of its zone. Its size never shrinks;
/// zone and encryption never change.
/// </summary>
/// <param name="Account">Who owns it.</param>
/// <param name="RegionId">Where it is.</param>
/// <param name="DiskId">Its id, as <see cref="Disks.DiskId"/> describes it.</param>
/// <param name="Placement">The data center that holds it, or several for a regional disk.</param>
/// <param name="Category">The official name of its row of <see cref="DiskCategories"/>.</param>
/// <param name="SizeGib">Its capacity.</param>
/// <param name="CreatedAt">The emulated instant of its creation.</param>
/// <param name="Track">Its status, one of <see cref="DiskStatuses"/>.</param>
[GenerateSerializer, Immutable, Alias("cf.DiskState")]
public sealed record DiskState(
    [property: Id(0)] string Account,
    [property: Id(1)] string RegionId,
    [property: Id(2)] string DiskId,
    [property: Id(3)] DiskPlacement Placement,
    [property: Id(4)] string Category,
    [property: Id(5)] int SizeGib,
    [property: Id(6)] DateTimeOffset CreatedAt,
    [property: Id(7)] StatusTrack Track)
{
    // Reading the bytes of a row that was written before there were attachments leaves the field as it is without its initializer.
    [Id(21)]
    private readonly ImmutableArray<DiskAttachment> _attachments = [];

    /// <summary>PL0 to PL3; null for categories without levels.</summary>
    [Id(8)]
    public string? PerformanceLevel { get; init; }

    /// <summary>Empty without one.</summary>
    [Id(9)]
    public string Name { get; init; } = "";

    /// <summary>Empty without one.</summary>
    [Id(10)]
    public string Description { get; init; } = "";

    [Id(11)]
    public bool Encrypted { get; init; }

    /// <summary>The key that the owner named; empty for the service's own.</summary>
    [Id(12)]
    public string KmsKeyId { get; init; } = "";

    /// <summary>Several instances may attach it at once.</summary>
    [Id(13)]
    public bool MultiAttach { get; init; }

    /// <summary>Null for categories that cannot burst.</summary>
    [Id(14)]
    public bool? BurstingEnabled { get; init; }

    /// <summary>I/O operations per second bought on top of the baseline; null for categories that sell none.</summary>
    [Id(15)]
    public long? ProvisionedIops { get; init; }

    /// <summary>At most 20, sorted by key.</summary>
    [Id(16)]
    public ImmutableArray<ResourceTag> Tags { get; init; } = [];

    /// <summary>It is deleted with its instance.</summary>
    [Id(17)]
    public bool DeleteWithInstance { get; init; }

    /// <summary>Its automatic snapshots are deleted with it.</summary>
    [Id(18)]
    public bool DeleteAutoSnapshot { get; init; }

    /// <summary>Automatic snapshots are switched off.</summary>
    [Id(19)]
    public bool AutoSnapshotOff { get; init; }

    /// <summary>It boots its instance; data disks do not.</summary>
    [Id(20)]
    public bool IsSystem { get; init; }

    /// <summary>The instances that have it or are getting it: one at most, up to 16 where <see cref="MultiAttach"/> is set.</summary>
    public ImmutableArray<DiskAttachment> Attachments
    {
        get => _attachments.IsDefault ? [] : _attachments;
        init => _attachments = value;
    }

    /// <summary>The attachment that ended last, or is ending as long as the status is Detaching.</summary>
    [Id(22)]
    public DiskAttachment? Former { get; init; }

    /// <summary>When <see cref="Former"/> ended or will have ended.</summary>
    [Id(23)]
    public DateTimeOffset? DetachedAt { get; init; }

    /// <summary>It grew offline on a running instance, which does not see the growth before it restarts.</summary>
    [Id(24)]
    public bool ExpansionPending { get; init; }

    /// <summary>When the last change of category or level was complete or will be.</summary>
    [Id(25)]
    public DateTimeOffset? SpecChangedAt { get; init; }

    /// <summary>It counts among the account's changes of category: until the wake-up at <see cref="SpecChangedAt"/>.</summary>
    [Id(26)]
    public bool CountsAsChanging { get; init; }

    /// <summary>Null for the account's default group.</summary>
    [Id(27)]
    public string? ResourceGroupId { get; init; }

    /// <summary>Its category is changing: it is where it was for reading and writing, but many commands have to wait.</summary>
    public bool IsChanging(DateTimeOffset now) => now < SpecChangedAt;
}
