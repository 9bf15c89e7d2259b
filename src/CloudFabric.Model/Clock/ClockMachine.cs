using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Clock;

/// <summary>The rules of the clock: it stands, runs at any rate, jumps and steps, but only forward; the first state is planted.</summary>
public sealed class ClockMachine : IMachine<ClockState, ClockCommand, ClockState>
{
    /// <summary>No jump leads beyond it: dates have four digits on the wire.</summary>
    private static readonly DateTimeOffset End = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan HearingTime = TimeSpan.FromSeconds(1);

    private ClockMachine()
    {
    }

    public static Decision<ClockState, ClockState> Decide(ClockState? state, ClockCommand command, in DecisionContext context) => (state, command) switch
    {
        (null, _) => KernelFaults.ServiceUnavailable,
        (_, SetClockRate { Rate: 0 } pause) => Become(Rest(state, pause) with { Rate = 0 }),
        (_, SetClockRate { Rate: > 0 and <= ClockState.RateMax } set) => Become(Rebase(state, set) with { Rate = set.Rate }),
        (_, SetClockRate) => KernelFaults.InvalidParameter("rate"),
        (_, SetClockMode { Mode: ClockMode.Stepped } stop) => Become(Rest(state, stop) with { Mode = ClockMode.Stepped }),
        (_, SetClockMode set) => Become(Rebase(state, set) with { Mode = set.Mode }),
        (_, JumpClock) when state.Mode == ClockMode.Stepped => ClockFaults.Stepped,
        (_, JumpClock jump) when jump.By < TimeSpan.Zero || jump.By > End - state.At(jump.RealNow) => KernelFaults.InvalidParameter("jumpMs"),
        (_, JumpClock jump) => Become(Rebase(state, jump) with { Base = state.At(jump.RealNow) + jump.By }),
        (_, StepClock) when state.Mode != ClockMode.Stepped => ClockFaults.Running,

        // A row that was made due in the past is woken where the clock stands.
        (_, StepClock step) => Become(Rebase(state, step) with { Base = step.To > state.Base ? step.To : state.Base }),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    public static RowShape Shape(ClockState state) => new("-", "-", state.Mode.ToString(), StatusTrack.Steady(state.Mode.ToString()));

    /// <summary>
    /// A clock that stands shows the same instant in every process: a whole second, late enough that no process has shown a later one by
    /// the time it hears of it.
    /// </summary>
    private static ClockState Rest(ClockState state, ClockCommand command)
    {
        var instant = state.At(command.RealNow + HearingTime);
        var isStanding = state.Mode == ClockMode.Stepped || state.Rate == 0;
        var wholeSecond = DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds() + 1);
        return Rebase(state, command) with { Base = isStanding ? state.Base : wholeSecond };
    }

    private static Decision<ClockState, ClockState> Become(ClockState next) => Decision<ClockState, ClockState>.Become(next, next);

    private static ClockState Rebase(ClockState state, ClockCommand command) => state with
    {
        Change = state.Change + 1,
        Base = state.At(command.RealNow),
        RealBase = command.RealNow > state.RealBase ? command.RealNow : state.RealBase,
    };
}
