namespace CloudFabric.Model.Disks;

/// <summary>What a disk answers to every command that it accepted.</summary>
/// <param name="DiskId">The disk.</param>
[GenerateSerializer, Immutable, Alias("cf.DiskResult")]
public sealed record DiskResult([property: Id(0)] string DiskId);
