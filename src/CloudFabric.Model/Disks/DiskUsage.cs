using System.Collections.Immutable;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;

namespace CloudFabric.Model.Disks;

/// <summary>What a disk takes of counted things, and how much of them an account may take.</summary>
internal static class DiskUsage
{
    public static ImmutableArray<Usage> Of(DiskState disk) =>
    [
        new(Counters.Children(Place(disk)), 1),
        new(CapacityCounter(disk), disk.SizeGib),
        new(CountCounter(disk), 1),
        .. disk.Placement.Pools.Select(pool => new Usage(pool.Counter, disk.SizeGib)),
        .. disk.Attachments.Select(attachment => new Usage(AttachedCounter(disk.RegionId, attachment), 1)),
        .. disk.CountsAsChanging ? [new Usage(ChangesCounter(disk), 1)] : Array.Empty<Usage>(),
    ];

    /// <param name="soldOut">What to say where a pool is full; null for <see cref="HardwareFaults.NoStock"/>.</param>
    public static ImmutableArray<Condition> Ceilings(DiskState disk, DiskQuotas quotas, Fault? soldOut = null) =>
    [
        new Ceiling(CapacityCounter(disk), quotas.CapacityGib, DiskFaults.CapacityQuota),
        new Ceiling(CountCounter(disk), quotas.Disks, DiskFaults.CountQuota),
        .. from size in quotas.Pools
           where disk.Placement.Pools.Contains(size.Place)
           select new Ceiling(size.Place.Counter, size.CapacityGib, soldOut ?? HardwareFaults.NoStock),
    ];

    /// <summary>The disks of an instance, its system disk included: they live in it, and it is deleted only together with them or when they have gone.</summary>
    public static string AttachedCounter(string regionId, DiskAttachment attachment) =>
        Counters.Children(new ResourceKey(regionId, InstanceFacts.Kind, attachment.InstanceId));

    /// <summary>The account's disks in the region whose category is changing.</summary>
    public static string ChangesCounter(DiskState disk) => Counters.Quota(disk.Account, disk.RegionId, "disk-category-changes");

    private static ResourceKey Place(DiskState disk) => disk.Placement.ZoneId is { } zone
        ? Places.ZoneKey(disk.RegionId, zone)
        : Places.RegionKey(disk.RegionId);

    private static string CapacityCounter(DiskState disk) =>
        Counters.Quota(disk.Account, Place(disk).Id, $"disk-gib:{disk.Category}");

    private static string CountCounter(DiskState disk) => Counters.Quota(disk.Account, disk.RegionId, "disks");
}
