using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Disks;

/// <summary>
/// What the rules of disks must know of an instance. Read from its row just before a decision; what may change meanwhile (that it exists,
/// its status) is guarded in the commit again.
/// </summary>
/// <param name="Key">The key of its row: region, kind <see cref="Kind"/>, id.</param>
/// <param name="ZoneId">Its data center, which never changes.</param>
/// <param name="Status">Its status at the instant of the reading, one of <see cref="InstanceStatuses"/>.</param>
/// <param name="DiskQuantity">How many disks its type takes, the system disk included.</param>
/// <param name="SupportsNvme">Its type speaks NVMe, as a disk for several instances needs.</param>
/// <param name="DiskCategories">The categories of disks that its type takes.</param>
[GenerateSerializer, Immutable, Alias("cf.InstanceFacts")]
public sealed record InstanceFacts(
    [property: Id(0)] ResourceKey Key,
    [property: Id(1)] string ZoneId,
    [property: Id(2)] string Status,
    [property: Id(3)] int DiskQuantity,
    [property: Id(4)] bool SupportsNvme,
    [property: Id(5)] ImmutableArray<string> DiskCategories)
{
    /// <summary>The kind of instances' rows.</summary>
    public const string Kind = "instance";

    /// <summary>Conditions that the instance is still there, and in one of these statuses.</summary>
    internal ImmutableArray<Condition> Guards(Fault wrongStatus, params ImmutableArray<string> allowed) =>
    [
        new Guard(Key, DiskFaults.InstanceNotFound),
        new Guard(Key, wrongStatus) { Zone = ZoneId, Not = InstanceStatuses.All.RemoveRange(allowed) },
    ];
}

/// <summary>The official statuses of an instance.</summary>
public static class InstanceStatuses
{
    public const string Pending = "Pending";

    public const string Starting = "Starting";

    public const string Running = "Running";

    public const string Stopping = "Stopping";

    public const string Stopped = "Stopped";

    public static readonly ImmutableArray<string> All = [Pending, Starting, Running, Stopping, Stopped];

    /// <summary>At rest: the statuses in which disks come and go.</summary>
    internal static readonly ImmutableArray<string> Settled = [Running, Stopped];
}
