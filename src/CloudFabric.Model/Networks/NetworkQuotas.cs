namespace CloudFabric.Model.Networks;

/// <summary>What an account may have of networks. Travels with each command that takes more.</summary>
/// <param name="Vpcs">In one region.</param>
/// <param name="SecondaryBlocks">Of one VPC.</param>
/// <param name="VSwitches">In one VPC.</param>
/// <param name="SecurityGroups">In one region.</param>
/// <param name="Rules">Of one security group, both directions together.</param>
[GenerateSerializer, Immutable, Alias("cf.NetworkQuotas")]
public sealed record NetworkQuotas(
    [property: Id(0)] long Vpcs,
    [property: Id(1)] int SecondaryBlocks,
    [property: Id(2)] long VSwitches,
    [property: Id(3)] long SecurityGroups,
    [property: Id(4)] int Rules);
