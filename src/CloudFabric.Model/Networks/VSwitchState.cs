using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Networks;

/// <summary>
/// A vSwitch, from CreateVSwitch to DeleteVSwitch: a part of a VPC in one data center, whose addresses its inhabitants claim
/// (<see cref="VSwitchAddresses"/>). Its block never changes, lies in one of the VPC's and overlaps no other vSwitch's.
/// </summary>
/// <param name="Account">Who owns it.</param>
/// <param name="RegionId">Where it is.</param>
/// <param name="VSwitchId">Its id.</param>
/// <param name="VpcId">The VPC that it is part of.</param>
/// <param name="ZoneId">The data center.</param>
/// <param name="CidrBlock">Its addresses.</param>
/// <param name="CreatedAt">The emulated instant of its creation.</param>
/// <param name="Track">Its status, one of <see cref="NetworkStatuses"/>.</param>
[GenerateSerializer, Immutable, Alias("cf.VSwitchState")]
public sealed record VSwitchState(
    [property: Id(0)] string Account,
    [property: Id(1)] string RegionId,
    [property: Id(2)] string VSwitchId,
    [property: Id(3)] string VpcId,
    [property: Id(4)] string ZoneId,
    [property: Id(5)] CidrBlock CidrBlock,
    [property: Id(6)] DateTimeOffset CreatedAt,
    [property: Id(7)] StatusTrack Track)
{
    /// <summary>Empty without one.</summary>
    [Id(8)]
    public string Name { get; init; } = "";

    /// <summary>Empty without one.</summary>
    [Id(9)]
    public string Description { get; init; } = "";

    /// <summary>The VPC's secondary block that it lies in; null in the primary one.</summary>
    [Id(10)]
    public CidrBlock? SecondaryBlock { get; init; }

    [Id(11)]
    public ResourceLabels Labels { get; init; } = ResourceLabels.None;

    /// <summary>What its inhabitants must know of it.</summary>
    public VSwitchSubnet Subnet => new(NetworkIds.VSwitch.Key(RegionId, VSwitchId), VpcId, ZoneId, CidrBlock);
}
