namespace CloudFabric.Model.Disks;

/// <summary>What an account may have of disks. Travels with each command that takes more.</summary>
/// <param name="CapacityGib">Of one category in one data center.</param>
/// <param name="Disks">In one region.</param>
[GenerateSerializer, Immutable, Alias("cf.DiskQuotas")]
public sealed record DiskQuotas(
    [property: Id(0)] long CapacityGib,
    [property: Id(1)] long Disks);
