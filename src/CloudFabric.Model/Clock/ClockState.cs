using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Clock;

/// <summary>
/// The clock of the emulated world: <c>emulated = base + rate × (real − real base)</c> while running, and the base alone while
/// stepped. There is one, the row <see cref="Key"/>; every process computes the instant from it by itself.
/// </summary>
/// <param name="Mode">Running, or moved by steps only.</param>
/// <param name="Base">The emulated instant at <paramref name="RealBase"/>.</param>
/// <param name="RealBase">The real instant at which the mode or rate was set.</param>
/// <param name="Rate">Emulated seconds a real second: 0 (paused) to <see cref="RateMax"/>.</param>
[GenerateSerializer, Immutable, Alias("cf.ClockState")]
public sealed record ClockState(
    [property: Id(0)] ClockMode Mode,
    [property: Id(1)] DateTimeOffset Base,
    [property: Id(2)] DateTimeOffset RealBase,
    [property: Id(3)] double Rate)
{
    public const string Kind = "clock";

    /// <summary>A year in about nine hours: beyond it, due rows come faster than they can be done.</summary>
    public const double RateMax = 1000;

    public static readonly ResourceKey Key = new(ResourceKey.Global, Kind, Kind);

    /// <summary>Counts the changes of the clock, so that whoever hears of two of them knows the newer; 0 for the clock of a new world.</summary>
    [Id(4)]
    public long Change { get; init; }

    /// <summary>The emulated instant at a real one; a real clock that was set back does not take it back.</summary>
    public DateTimeOffset At(DateTimeOffset real) =>
        Mode == ClockMode.Stepped || real <= RealBase ? Base : Base + ((real - RealBase) * Rate);
}

[GenerateSerializer, Alias("cf.ClockMode")]
public enum ClockMode
{
    Running = 0,
    Stepped = 1,
}
