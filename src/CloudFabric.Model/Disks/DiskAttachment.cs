namespace CloudFabric.Model.Disks;

/// <summary>An instance that has a disk, from AttachDisk to DetachDisk. It stands in the disk's state.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Device">The device's name there, unique on the instance: a claim that the disk holds.</param>
/// <param name="ZoneId">The instance's data center, which differs between the attachments of a regional disk.</param>
/// <param name="AttachedAt">The emulated instant of the call.</param>
[GenerateSerializer, Immutable, Alias("cf.DiskAttachment")]
public sealed record DiskAttachment(
    [property: Id(0)] string InstanceId,
    [property: Id(1)] string Device,
    [property: Id(2)] string ZoneId,
    [property: Id(3)] DateTimeOffset AttachedAt);
