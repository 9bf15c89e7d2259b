using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Clock;

/// <summary>The rules of the clock: it may stand, run at any rate and jump, but only forward.</summary>
public sealed class ClockMachine : IMachine<ClockState, ClockCommand, ClockState>
{
    private ClockMachine()
    {
    }

    public static Decision<ClockState, ClockState> Decide(ClockState? state, ClockCommand command, in DecisionContext context) => (state, command) switch
    {
        (null, StartClock start) => Become(new ClockState(ClockMode.Running, start.RealNow, start.RealNow, start.Rate)),
        (null, _) => KernelFaults.ServiceUnavailable,
        (_, StartClock) => Decision<ClockState, ClockState>.Keep(state, state),
        (_, SetClockRate { Rate: >= 0 and <= ClockState.RateMax } set) => Become(Rebase(state, set) with { Rate = set.Rate }),
        (_, SetClockRate) => KernelFaults.InvalidParameter("rate"),
        (_, SetClockMode set) => Become(Rebase(state, set) with { Mode = set.Mode }),
        (_, MoveClock move) when move.To < state.At(move.RealNow) => KernelFaults.InvalidParameter("to"),
        (_, MoveClock move) => Become(Rebase(state, move) with { Base = move.To }),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    public static RowShape Shape(ClockState state) => new("-", "-", state.Mode.ToString(), StatusTrack.Steady(state.Mode.ToString()));

    private static Decision<ClockState, ClockState> Become(ClockState next) => Decision<ClockState, ClockState>.Become(next, next);

    private static ClockState Rebase(ClockState state, ClockCommand command) =>
        state with { Base = state.At(command.RealNow), RealBase = command.RealNow > state.RealBase ? command.RealNow : state.RealBase };
}
