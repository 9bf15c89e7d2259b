using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Hardware;

/// <summary>A rack or host that was taken out of service. A part in service has no row.</summary>
/// <param name="RegionId">Where it stands.</param>
/// <param name="ZoneId">Its data center.</param>
/// <param name="Hosts">The ids of its hosts: a host itself, or all of a rack.</param>
/// <param name="Status">One of <see cref="PartStatus"/>.</param>
[GenerateSerializer, Immutable, Alias("cf.PartState")]
public sealed record PartState(
    [property: Id(0)] string RegionId,
    [property: Id(1)] string ZoneId,
    [property: Id(2)] ImmutableArray<string> Hosts,
    [property: Id(3)] string Status)
{
    public const string RackKind = "rack";

    public const string HostKind = "host";

    public static ResourceKey HostKey(string regionId, string hostId) => new(regionId, HostKind, hostId);

    public static ResourceKey Key(string regionId, HardwareId id) => new(regionId, id.Host == 0 ? RackKind : HostKind, id.ToString());
}

/// <summary>The statuses of a rack or host.</summary>
public static class PartStatus
{
    public const string InService = "InService";

    /// <summary>Takes nothing more; what runs there runs on.</summary>
    public const string Draining = "Draining";

    /// <summary>Gone for good: its number stays, its capacity does not.</summary>
    public const string Retired = "Retired";
}

/// <summary>What can be done to a rack or host. Only the fabric's own interface asks.</summary>
[GenerateSerializer, Immutable, Alias("cf.PartCommand")]
public abstract record PartCommand
{
    [GenerateSerializer, Immutable, Alias("cf.PartCommand.Drain")]
    public sealed record Drain(
        [property: Id(0)] string ZoneId, [property: Id(1)] ImmutableArray<string> Hosts) : PartCommand;

    [GenerateSerializer, Immutable, Alias("cf.PartCommand.Undrain")]
    public sealed record Undrain : PartCommand;

    /// <summary>For good; refused while an instance runs on it.</summary>
    [GenerateSerializer, Immutable, Alias("cf.PartCommand.Retire")]
    public sealed record Retire(
        [property: Id(0)] string ZoneId, [property: Id(1)] ImmutableArray<string> Hosts) : PartCommand;
}
