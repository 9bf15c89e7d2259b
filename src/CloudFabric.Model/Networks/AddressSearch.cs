using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Networks;

/// <summary>
/// Finds a free address of a vSwitch in a few small reads however full it is. The first try needs none: a hash of the taker's id. Only
/// where that is taken, counters of ever smaller parts lead to one with room, 16 parts a step, and then its claims to a free address.
/// </summary>
/// <remarks>What was read may be old by the time of the commit, which decides; whoever loses searches again, under another salt.</remarks>
public static class AddressSearch
{
    private const int BitsAStep = 4;

    /// <summary>The first address to try.</summary>
    public static uint First(CidrBlock block, string takerId) =>
        (uint)(block.First + 1 + (long)(SeededHash.Number(0, block.ToString(), takerId) % (ulong)VSwitchAddresses.Capacity(block)));

    /// <summary>An address that is not among the planned ones, of which there are fewer than the vSwitch has addresses.</summary>
    public static uint Any(CidrBlock block, IReadOnlySet<uint> planned, string takerId)
    {
        var (first, capacity) = (First(block, takerId) - block.First - 1, VSwitchAddresses.Capacity(block));
        return Enumerable.Range(0, planned.Count + 1)
            .Select(step => (uint)(block.First + 1 + (first + step) % capacity))
            .First(address => !planned.Contains(address));
    }

    /// <summary>A part so small that its addresses are looked at one by one.</summary>
    public static bool IsLeaf(CidrBlock node) => 32 - node.Mask <= BitsAStep;

    /// <summary>The parts of a node that is no leaf.</summary>
    public static ImmutableArray<CidrBlock> Parts(CidrBlock node)
    {
        var mask = node.Mask + BitsAStep;
        return [.. Enumerable.Range(0, 1 << BitsAStep).Select(i => new CidrBlock(node.First + ((uint)i << (32 - mask)), mask))];
    }

    /// <summary>The counter of the addresses that are taken in a part.</summary>
    public static string Counter(VSwitchSubnet subnet, CidrBlock node) => $"ips/{subnet.Key.Id}/{node}";

    /// <summary>The parts that an address is in, widest first, without the whole.</summary>
    public static IEnumerable<CidrBlock> Nodes(CidrBlock block, uint address)
    {
        for (var mask = block.Mask; 32 - mask > BitsAStep;)
        {
            mask += BitsAStep;
            yield return CidrBlock.Of(address, mask);
        }
    }

    /// <summary>The part to go on in: one with room; null where none has.</summary>
    /// <param name="subnet">The vSwitch.</param>
    /// <param name="node">Where the search is.</param>
    /// <param name="taken">The counters of its parts.</param>
    /// <param name="takerId">Spreads those who search at once.</param>
    public static CidrBlock? Narrow(VSwitchSubnet subnet, CidrBlock node, IReadOnlyDictionary<string, long> taken, string takerId)
    {
        var roomy = Parts(node)
            .Where(part => taken.GetValueOrDefault(Counter(subnet, part)) < VSwitchAddresses.CapacityOf(subnet.CidrBlock, part))
            .ToList();
        return roomy.Count == 0 ? null : roomy[Choice(roomy.Count, node, takerId)];
    }

    /// <summary>A free address of a leaf; null where there is none.</summary>
    public static uint? Pick(VSwitchSubnet subnet, CidrBlock leaf, IReadOnlySet<string> held, string takerId)
    {
        var free = Addresses(leaf)
            .Where(address => VSwitchAddresses.IsAssignable(subnet.CidrBlock, address) && !held.Contains(VSwitchAddresses.Hold(subnet, address)))
            .ToList();
        return free.Count == 0 ? null : free[Choice(free.Count, leaf, takerId)];
    }

    public static IEnumerable<uint> Addresses(CidrBlock leaf) => Enumerable.Range(0, (int)leaf.Size).Select(i => leaf.First + (uint)i);

    private static int Choice(int count, CidrBlock node, string takerId) =>
        (int)(SeededHash.Number(0, node.ToString(), takerId) % (ulong)count);
}
