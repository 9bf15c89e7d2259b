using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;

namespace CloudFabric.Services.Disks;

/// <summary>Finds the region of a disk for actions that name only the disk.</summary>
internal static class DiskLocator
{
    /// <summary>The key that the id must have; what is no id of this world cannot exist.</summary>
    public static Outcome<ResourceKey> Find(World world, string diskId) =>
        DiskId.TryReadRegionCode(diskId, out var code) && world.RegionOfCode(code) is { } region
            ? DiskId.Key(region.RegionId, diskId)
            : DiskFaults.NotFound;
}
