namespace CloudFabric.Model.Clock;

/// <summary>A change of the clock, with the real instant at which it was asked for.</summary>
[GenerateSerializer, Immutable, Alias("cf.ClockCommand")]
public abstract record ClockCommand([property: Id(0)] DateTimeOffset RealNow);

/// <summary>Starts the clock of a new world.</summary>
[GenerateSerializer, Immutable, Alias("cf.StartClock")]
public sealed record StartClock(DateTimeOffset RealNow, [property: Id(0)] double Rate) : ClockCommand(RealNow);

/// <summary>Changes how fast the clock runs; 0 pauses it.</summary>
[GenerateSerializer, Immutable, Alias("cf.SetClockRate")]
public sealed record SetClockRate(DateTimeOffset RealNow, [property: Id(0)] double Rate) : ClockCommand(RealNow);

/// <summary>Lets the clock run, or holds it for steps.</summary>
[GenerateSerializer, Immutable, Alias("cf.SetClockMode")]
public sealed record SetClockMode(DateTimeOffset RealNow, [property: Id(0)] ClockMode Mode) : ClockCommand(RealNow);

/// <summary>Moves the clock forward to an instant; in stepped mode only the stepper says so.</summary>
[GenerateSerializer, Immutable, Alias("cf.MoveClock")]
public sealed record MoveClock(DateTimeOffset RealNow, [property: Id(0)] DateTimeOffset To) : ClockCommand(RealNow);
