using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Networks;

/// <summary>A security group of a VPC, with its rules. VPC and type never change; no two rules match the same.</summary>
/// <param name="Account">Who owns it.</param>
/// <param name="RegionId">Where it is.</param>
/// <param name="SecurityGroupId">Its id.</param>
/// <param name="VpcId">The VPC whose instances it guards.</param>
/// <param name="Type"><see cref="Normal"/> or <see cref="Enterprise"/>.</param>
/// <param name="CreatedAt">The emulated instant of its creation.</param>
[GenerateSerializer, Immutable, Alias("cf.SecurityGroupState")]
public sealed record SecurityGroupState(
    [property: Id(0)] string Account,
    [property: Id(1)] string RegionId,
    [property: Id(2)] string SecurityGroupId,
    [property: Id(3)] string VpcId,
    [property: Id(4)] string Type,
    [property: Id(5)] DateTimeOffset CreatedAt)
{
    /// <summary>Its members reach each other.</summary>
    public const string Normal = "normal";

    /// <summary>More members; they are apart unless a rule lets them.</summary>
    public const string Enterprise = "enterprise";

    /// <summary>Empty without one.</summary>
    [Id(6)]
    public string Name { get; init; } = "";

    /// <summary>Empty without one.</summary>
    [Id(7)]
    public string Description { get; init; } = "";

    /// <summary>In the order of their making.</summary>
    [Id(8)]
    public ImmutableArray<SecurityGroupRule> Rules { get; init; } = [];

    [Id(9)]
    public ResourceLabels Labels { get; init; } = ResourceLabels.None;

    /// <summary>The members of a <see cref="Normal"/> group are apart unless a rule lets them, as those of the other type always are.</summary>
    [Id(10)]
    public bool KeepsApart { get; init; }

    /// <summary>Security groups have no status; this one stands in their rows.</summary>
    public static StatusTrack Track { get; } = StatusTrack.Steady("Available");

    public ResourceKey Key => NetworkIds.SecurityGroup.Key(RegionId, SecurityGroupId);
}
