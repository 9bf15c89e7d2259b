using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Networks;

/// <summary>
/// Keeps the vSwitches of a VPC apart by counters alone, so that the commit decides and no row of the VPC is written. Every block of a
/// mask that a vSwitch may have is a node of a tree with a counter of its own: a vSwitch adds <see cref="Whole"/> to the node that it is
/// and 1 to each node that it lies in. A node that is taken whole has no room for a 1, and one that holds anything none for the whole.
/// </summary>
public static class SubnetTree
{
    public const int WidestMask = 16;
    public const int NarrowestMask = 29;

    /// <summary>More than there can be vSwitches in a node.</summary>
    private const long Whole = 1L << 20;

    public static ImmutableArray<Usage> Usage(string vpcId, CidrBlock block) =>
        [.. Nodes(vpcId, block).Select(node => new Usage(node.Counter, node.Amount))];

    public static ImmutableArray<Condition> Conditions(string vpcId, CidrBlock block, Fault overlapped) =>
        [.. Nodes(vpcId, block).Select(node => new Ceiling(node.Counter, node.Amount == Whole ? Whole : Whole - 1, overlapped))];

    private static IEnumerable<(string Counter, long Amount)> Nodes(string vpcId, CidrBlock block)
    {
        for (var mask = WidestMask; mask <= block.Mask; mask++)
        {
            yield return ($"subnets/{vpcId}/{CidrBlock.Of(block.First, mask)}", mask == block.Mask ? Whole : 1);
        }
    }
}
