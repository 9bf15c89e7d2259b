using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Networks;

/// <summary>Which blocks of addresses a VPC may have.</summary>
internal static class VpcBlocks
{
    /// <summary>What a VPC gets whose maker names no block.</summary>
    public static readonly CidrBlock Usual = CidrBlock.Parse("172.16.0.0/12");

    private const int WidestMask = 8;
    private const int NarrowestMask = 28;
    private const int UserBlocksMax = 3;

    /// <summary>Shared service addresses, loopback, link-local, multicast and reserved ones, and those of no network.</summary>
    private static readonly ImmutableArray<CidrBlock> Forbidden =
    [
        CidrBlock.Parse("0.0.0.0/8"), CidrBlock.Parse("100.64.0.0/10"), CidrBlock.Parse("127.0.0.0/8"), CidrBlock.Parse("169.254.0.0/16"),
        CidrBlock.Parse("224.0.0.0/4"), CidrBlock.Parse("240.0.0.0/4"),
    ];

    public static bool TryRead(string? text, out CidrBlock block) =>
        CidrBlock.TryParse(text, out block) && block.Mask is >= WidestMask and <= NarrowestMask && IsAllowed(block);

    public static Outcome<ImmutableArray<CidrBlock>> ReadUserBlocks(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return ImmutableArray<CidrBlock>.Empty;
        }

        var blocks = ImmutableArray.CreateBuilder<CidrBlock>();
        foreach (var part in text.Split(','))
        {
            if (!CidrBlock.TryParse(part, out var block) || blocks.Count == UserBlocksMax)
            {
                return VpcFaults.UserCidrMalformed;
            }

            blocks.Add(block);
        }

        return blocks.ToImmutable();
    }

    private static bool IsAllowed(CidrBlock block) => !Forbidden.Any(other => other.Overlaps(block));
}
