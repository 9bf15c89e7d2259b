using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Disks;

/// <summary>
/// A cloud disk, from CreateDisk to DeleteDisk: a data disk, paid as used, that can be moved between instances of its zone.
/// Its size never shrinks; category, zone and encryption never change.
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
}
