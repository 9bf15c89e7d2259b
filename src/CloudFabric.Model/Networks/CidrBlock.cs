using System.Globalization;

namespace CloudFabric.Model.Networks;

/// <summary>
/// A block of IPv4 addresses: those that share the first <see cref="Mask"/> bits. Two blocks are disjoint, equal, or one holds the other;
/// they never overlap in part.
/// </summary>
[GenerateSerializer, Immutable, Alias("cf.CidrBlock")]
public readonly record struct CidrBlock
{
    /// <exception cref="ArgumentException">Bits beyond the mask are set, or the mask is none.</exception>
    public CidrBlock(uint first, int mask)
    {
        if (mask is < 0 or > 32 || (first & HostBits(mask)) != 0)
        {
            throw new ArgumentException($"{Ipv4.Format(first)}/{mask} is no block.");
        }

        (First, Mask) = (first, mask);
    }

    /// <summary>The lowest address.</summary>
    [Id(0)]
    public uint First { get; }

    /// <summary>How many leading bits are fixed, 0 to 32.</summary>
    [Id(1)]
    public int Mask { get; }

    /// <summary>The highest address.</summary>
    public uint Last => First | HostBits(Mask);

    /// <summary>How many addresses there are, 1 to 2^32.</summary>
    public long Size => 1L << (32 - Mask);

    /// <summary>False for what is no block, and for one that names a host in it, as 10.0.0.1/8 does.</summary>
    public static bool TryParse(string? text, out CidrBlock block)
    {
        block = default;
        var slash = text?.IndexOf('/') ?? -1;
        if (slash < 0 || !Ipv4.TryParse(text![..slash], out var first) || !TryParseMask(text.AsSpan(slash + 1), out var mask)
            || (first & HostBits(mask)) != 0)
        {
            return false;
        }

        block = new CidrBlock(first, mask);
        return true;
    }

    /// <exception cref="FormatException">It is none.</exception>
    public static CidrBlock Parse(string text) =>
        TryParse(text, out var block) ? block : throw new FormatException($"'{text}' is no block of addresses.");

    /// <summary>The block of this mask that the address is in.</summary>
    public static CidrBlock Of(uint address, int mask) => new(address & ~HostBits(mask), mask);

    public bool Contains(uint address) => (address & ~HostBits(Mask)) == First;

    /// <summary>The other block is this one or part of it.</summary>
    public bool Contains(CidrBlock other) => other.Mask >= Mask && Contains(other.First);

    public bool Overlaps(CidrBlock other) => Contains(other) || other.Contains(this);

    public override string ToString() => $"{Ipv4.Format(First)}/{Mask}";

    private static uint HostBits(int mask) => mask == 0 ? uint.MaxValue : (uint)((1UL << (32 - mask)) - 1);

    private static bool TryParseMask(ReadOnlySpan<char> text, out int mask) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out mask) && mask <= 32 && (text.Length == 1 || text[0] != '0');
}
