using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Networks;

/// <summary>
/// A VPC, from CreateVpc to DeleteVpc: a private range of addresses in a region, which vSwitches and security groups live in. Its primary
/// block never changes; its blocks never overlap. Its router and system route table have no rows: their ids follow from its own.
/// </summary>
/// <param name="Account">Who owns it.</param>
/// <param name="RegionId">Where it is.</param>
/// <param name="VpcId">Its id.</param>
/// <param name="CidrBlock">The primary block.</param>
/// <param name="CreatedAt">The emulated instant of its creation.</param>
/// <param name="Track">Its status, one of <see cref="NetworkStatuses"/>.</param>
[GenerateSerializer, Immutable, Alias("cf.VpcState")]
public sealed record VpcState(
    [property: Id(0)] string Account,
    [property: Id(1)] string RegionId,
    [property: Id(2)] string VpcId,
    [property: Id(3)] CidrBlock CidrBlock,
    [property: Id(4)] DateTimeOffset CreatedAt,
    [property: Id(5)] StatusTrack Track)
{
    /// <summary>Empty without one.</summary>
    [Id(6)]
    public string Name { get; init; } = "";

    /// <summary>Empty without one.</summary>
    [Id(7)]
    public string Description { get; init; } = "";

    /// <summary>In the order of their association.</summary>
    [Id(8)]
    public ImmutableArray<CidrBlock> SecondaryBlocks { get; init; } = [];

    /// <summary>Ranges that the owner uses outside, at most 3; shown only.</summary>
    [Id(9)]
    public ImmutableArray<CidrBlock> UserBlocks { get; init; } = [];

    /// <summary>Shown only.</summary>
    [Id(10)]
    public bool DnsHostnames { get; init; }

    [Id(11)]
    public ResourceLabels Labels { get; init; } = ResourceLabels.None;
}
