using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;

namespace CloudFabric.Model.Instances;

/// <summary>
/// Public addresses. Whoever has one holds a claim of it, which is one for the whole fabric; a free one is found by drawing from the
/// region's part of them.
/// </summary>
public static class PublicAddress
{
    /// <summary>A region's part of the fabric's public addresses has as many as this, or all of them where there are fewer.</summary>
    private const int RegionMask = 16;

    /// <summary>Where a region's addresses come from. Two regions may share a part.</summary>
    public static CidrBlock PartOf(CidrBlock all, string regionId)
    {
        var mask = Math.Max(all.Mask, RegionMask);
        var parts = 1UL << (mask - all.Mask);
        return new CidrBlock(all.First + (uint)((SeededHash.Number(0, regionId, "public addresses") % parts) << (32 - mask)), mask);
    }

    /// <summary>An address of a part, neither its first nor its last; another one for each number.</summary>
    public static uint Draw(CidrBlock part, string takerId, int number) =>
        part.First + 1 + (uint)(SeededHash.Number(number, part.ToString(), takerId) % (ulong)(part.Size - 2));

    /// <summary>The claim that the row of its owner holds.</summary>
    public static string Hold(uint address) => $"public-ip/{Ipv4.Format(address)}";
}
