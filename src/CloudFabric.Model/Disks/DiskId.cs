using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Disks;

/// <summary>
/// The format of disk ids: <c>d-</c>, the three characters of the region, 17 more of <c>[a-z0-9]</c>. Without the prefix it is the
/// serial number that a guest sees, exactly as long as a virtio serial may be.
/// </summary>
public static class DiskId
{
    public const string Kind = "disk";

    private const string Prefix = "d-";
    private const int CodeLength = 3;
    private const int SuffixLength = 17;
    private static readonly SearchValues<char> Base36 = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz");

    /// <summary>The id that a call's identity gives: the same call draws the same disk, on any machine.</summary>
    public static string Derive(long seed, string account, string regionCode, string action, string identity) =>
        string.Concat(Prefix, regionCode, SeededHash.Base36Text(SuffixLength, seed, account, regionCode, action, identity));

    /// <summary>The key of a disk's row.</summary>
    public static ResourceKey Key(string regionId, string diskId) => new(regionId, Kind, diskId);

    /// <summary>The region's code in an id; false for what cannot be the id of a disk.</summary>
    public static bool TryReadRegionCode([NotNullWhen(true)] string? diskId, [NotNullWhen(true)] out string? code)
    {
        var valid = diskId is { Length: 2 + CodeLength + SuffixLength }
            && diskId.StartsWith(Prefix, StringComparison.Ordinal)
            && !diskId.AsSpan(Prefix.Length).ContainsAnyExcept(Base36);
        code = valid ? diskId!.Substring(Prefix.Length, CodeLength) : null;
        return valid;
    }

    public static string SerialNumber(string diskId) => diskId[Prefix.Length..];
}
