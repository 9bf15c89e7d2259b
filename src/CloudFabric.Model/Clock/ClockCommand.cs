namespace CloudFabric.Model.Clock;

/// <summary>A change of the clock, with the real instant at which it was asked for.</summary>
[GenerateSerializer, Immutable, Alias("cf.ClockCommand")]
public abstract record ClockCommand([property: Id(0)] DateTimeOffset RealNow);

/// <summary>Changes how fast the clock runs; 0 pauses it.</summary>
[GenerateSerializer, Immutable, Alias("cf.SetClockRate")]
public sealed record SetClockRate(DateTimeOffset RealNow, [property: Id(0)] double Rate) : ClockCommand(RealNow);

/// <summary>Lets the clock run, or holds it for steps.</summary>
[GenerateSerializer, Immutable, Alias("cf.SetClockMode")]
public sealed record SetClockMode(DateTimeOffset RealNow, [property: Id(0)] ClockMode Mode) : ClockCommand(RealNow);

/// <summary>Moves a running (or paused) clock forward by a length of time, from wherever it stands when it is told.</summary>
[GenerateSerializer, Immutable, Alias("cf.JumpClock")]
public sealed record JumpClock(DateTimeOffset RealNow, [property: Id(0)] TimeSpan By) : ClockCommand(RealNow);

/// <summary>Moves a stepped clock forward to an instant. Only the stepper says so, once everything due before it is done.</summary>
[GenerateSerializer, Immutable, Alias("cf.StepClock")]
public sealed record StepClock(DateTimeOffset RealNow, [property: Id(0)] DateTimeOffset To) : ClockCommand(RealNow);
