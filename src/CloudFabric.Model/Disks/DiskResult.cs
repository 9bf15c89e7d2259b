namespace CloudFabric.Model.Disks;

/// <summary>What a disk answers to every command that it accepted.</summary>
/// <param name="DiskId">The disk.</param>
[GenerateSerializer, Immutable, Alias("cf.DiskResult")]
public sealed record DiskResult([property: Id(0)] string DiskId)
{
    /// <summary>The task that goes on after the answer; null where everything is done.</summary>
    [Id(1)]
    public string? TaskId { get; init; }
}
