using System.Diagnostics.CodeAnalysis;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Disks;

/// <summary>
/// The ids of disks. Without the prefix, an id is the serial number that a guest sees, exactly as long as a virtio serial may be.
/// </summary>
public static class DiskId
{
    public const string Kind = "disk";

    public static readonly RegionalId Format = new(Kind, "d-", 17);

    /// <inheritdoc cref="RegionalId.Derive"/>
    public static string Derive(long seed, string account, string regionCode, string action, string identity) =>
        Format.Derive(seed, account, regionCode, action, identity);

    /// <inheritdoc cref="RegionalId.Key"/>
    public static ResourceKey Key(string regionId, string diskId) => Format.Key(regionId, diskId);

    /// <inheritdoc cref="RegionalId.TryReadRegionCode"/>
    public static bool TryReadRegionCode([NotNullWhen(true)] string? diskId, [NotNullWhen(true)] out string? code) =>
        Format.TryReadRegionCode(diskId, out code);

    public static string SerialNumber(string diskId) => diskId[Format.Prefix.Length..];
}
