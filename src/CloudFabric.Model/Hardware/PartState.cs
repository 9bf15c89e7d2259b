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
    /// <summary>Of a draining part; null in rows of before instances were moved, and otherwise.</summary>
    [Id(4)]
    public DrainProgress? Drain { get; init; }

    public const string RackKind = "rack";

    public const string HostKind = "host";

    public static ResourceKey HostKey(string regionId, string hostId) => new(regionId, HostKind, hostId);

    public static ResourceKey Key(string regionId, HardwareId id) => new(regionId, id.Host == 0 ? RackKind : HostKind, id.ToString());
}

/// <summary>How far the emptying of a draining part has come.</summary>
/// <param name="LookAt">When somebody looks for instances on it again, in emulated time; null once it is empty.</param>
/// <param name="Fruitless">Looks since one that moved something.</param>
/// <param name="Hindrance">Why the last look moved nothing, for people; empty where it did.</param>
[GenerateSerializer, Immutable, Alias("cf.DrainProgress")]
public sealed record DrainProgress(
    [property: Id(0)] DateTimeOffset? LookAt, [property: Id(1)] int Fruitless, [property: Id(2)] string Hindrance)
{
    public static readonly DrainProgress Empty = new(null, 0, "");
}

/// <summary>The statuses of a rack or host.</summary>
public static class PartStatus
{
    public const string InService = "InService";

    /// <summary>Takes nothing more; what runs there moves to other hosts.</summary>
    public const string Draining = "Draining";

    /// <summary>Gone for good: its number stays, its capacity does not.</summary>
    public const string Retired = "Retired";
}

/// <summary>What can be done to a rack or host. Only the fabric itself and its own interface ask.</summary>
[GenerateSerializer, Immutable, Alias("cf.PartCommand")]
public abstract record PartCommand
{
    /// <summary>Empties it. Asked again, it looks at once for the room that it waits for.</summary>
    [GenerateSerializer, Immutable, Alias("cf.PartCommand.Drain")]
    public sealed record Drain(
        [property: Id(0)] string ZoneId, [property: Id(1)] ImmutableArray<string> Hosts) : PartCommand;

    [GenerateSerializer, Immutable, Alias("cf.PartCommand.Undrain")]
    public sealed record Undrain : PartCommand;

    /// <summary>For good; refused while an instance runs on it.</summary>
    [GenerateSerializer, Immutable, Alias("cf.PartCommand.Retire")]
    public sealed record Retire(
        [property: Id(0)] string ZoneId, [property: Id(1)] ImmutableArray<string> Hosts) : PartCommand;

    /// <summary>Somebody has looked for instances on it.</summary>
    /// <param name="Moved">How many have gone to other hosts by this look.</param>
    /// <param name="Left">How many were there behind it.</param>
    /// <param name="Hindrance">Why others stay, for people.</param>
    [GenerateSerializer, Immutable, Alias("cf.PartCommand.Looked")]
    public sealed record Looked([property: Id(0)] int Moved, [property: Id(1)] long Left, [property: Id(2)] string Hindrance) : PartCommand;
}
