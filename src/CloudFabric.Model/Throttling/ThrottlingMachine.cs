using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Throttling;

/// <summary>The rules of throttling rules: they are replaced together, and only by good ones.</summary>
public sealed class ThrottlingMachine : IMachine<ThrottlingState, SetThrottling, ThrottlingState>
{
    private ThrottlingMachine()
    {
    }

    public static Decision<ThrottlingState, ThrottlingState> Decide(ThrottlingState? state, SetThrottling command, in DecisionContext context)
    {
        if (ThrottlingFaults.Check(command.Rules) is { } fault)
        {
            return fault;
        }

        var next = new ThrottlingState(command.Rules);
        return Decision<ThrottlingState, ThrottlingState>.Become(next, next);
    }

    public static RowShape Shape(ThrottlingState state) =>
        new("-", "-", ThrottlingState.Kind, StatusTrack.Steady(state.Rules.IsEmpty ? "Off" : "On"));
}
