using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Networks;

/// <summary>What the inhabitants of a vSwitch must know of it; part of the commands that make them.</summary>
/// <param name="Key">The vSwitch's row.</param>
/// <param name="VpcId">The VPC that it is part of.</param>
/// <param name="ZoneId">Its data center, which its inhabitants must be in.</param>
/// <param name="CidrBlock">Its addresses.</param>
[GenerateSerializer, Immutable, Alias("cf.VSwitchSubnet")]
public sealed record VSwitchSubnet(
    [property: Id(0)] ResourceKey Key,
    [property: Id(1)] string VpcId,
    [property: Id(2)] string ZoneId,
    [property: Id(3)] CidrBlock CidrBlock);

/// <summary>
/// The contract between a vSwitch and whoever lives in it. An address is taken in the commit of its taker and needs no call to the vSwitch.
/// For every address that it has, the taker's row holds <see cref="Hold"/> and shows <see cref="Usage"/>; the decision that takes it carries
/// <see cref="Conditions"/>. When the taker's row goes, or no longer shows them, the address is free.
/// </summary>
/// <remarks>
/// The children counter of the vSwitch is the number of its taken addresses: its ceiling is the size of the vSwitch, and a vSwitch with
/// children is not deleted. Which address to try is <see cref="AddressSearch"/>'s business.
/// </remarks>
public static class VSwitchAddresses
{
    /// <summary>Behind the block's first address.</summary>
    private const uint ReservedInFront = 1;

    /// <summary>Before the block's end: a gateway, the directed broadcast, and one more.</summary>
    private const uint ReservedAtEnd = 3;

    /// <summary>How many addresses inhabitants can have.</summary>
    public static long Capacity(CidrBlock block) => block.Size - ReservedInFront - ReservedAtEnd;

    /// <summary>The address is one that an inhabitant can have.</summary>
    public static bool IsAssignable(CidrBlock block, uint address) =>
        block.Contains(address) && address >= block.First + ReservedInFront && address <= block.Last - ReservedAtEnd;

    /// <summary>An address that somebody asked for by name.</summary>
    public static Outcome<uint> Read(VSwitchSubnet subnet, string text) =>
        Ipv4.TryParse(text, out var address) && IsAssignable(subnet.CidrBlock, address) ? address : VSwitchFaults.AddressMalformed;

    /// <summary>The claim that the taker's row holds.</summary>
    public static string Hold(VSwitchSubnet subnet, uint address) => $"ip/{subnet.Key.Id}/{Ipv4.Format(address)}";

    /// <summary>What the taker's row counts for an address.</summary>
    public static ImmutableArray<Usage> Usage(VSwitchSubnet subnet, uint address) =>
    [
        new(TakenCounter(subnet.Key), 1),
        .. AddressSearch.Nodes(subnet.CidrBlock, address).Select(node => new Usage(AddressSearch.Counter(subnet, node), 1)),
    ];

    /// <summary>The number of addresses that are taken.</summary>
    public static string TakenCounter(ResourceKey vswitch) => Counters.Children(vswitch);

    /// <summary>What must hold at the commit of the taker: the vSwitch is there and available, it has room, the address is free.</summary>
    /// <param name="subnet">The vSwitch.</param>
    /// <param name="address">The address to take.</param>
    /// <param name="isWanted">
    /// It was asked for by name; otherwise a taken one is refused with <see cref="VSwitchFaults.AddressTaken"/>, and the taker tries another.
    /// </param>
    public static ImmutableArray<Condition> Conditions(VSwitchSubnet subnet, uint address, bool isWanted) =>
    [
        new Guard(subnet.Key, VSwitchFaults.NotFound) { Zone = subnet.ZoneId },
        new Guard(subnet.Key, VSwitchFaults.WrongStatus) { Not = [NetworkStatuses.Pending] },
        new Ceiling(TakenCounter(subnet.Key), Capacity(subnet.CidrBlock), VSwitchFaults.NoFreeAddress),
        new Claim(Hold(subnet, address), isWanted ? VSwitchFaults.AddressUsed : VSwitchFaults.AddressTaken),
    ];

    /// <summary>How many addresses of <paramref name="node"/>, a part of the vSwitch's block, inhabitants can have.</summary>
    internal static long CapacityOf(CidrBlock block, CidrBlock node) =>
        Math.Max(0, (long)Math.Min(node.Last, block.Last - ReservedAtEnd) - Math.Max(node.First, block.First + ReservedInFront) + 1);
}
