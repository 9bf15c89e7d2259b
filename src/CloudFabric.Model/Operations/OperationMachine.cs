using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Operations;

/// <summary>The life of an operation's row: it is due from its first instant until it is finished, so that somebody always drives it.</summary>
public sealed class OperationMachine : IMachine<OperationState, OperationCommand, bool>
{
    private OperationMachine()
    {
    }

    public static Decision<OperationState, bool> Decide(OperationState? state, OperationCommand command, in DecisionContext context) => (state, command) switch
    {
        (null, BeginOperation begin) => Decision<OperationState, bool>.Become(
            new OperationState(context.Account, begin.Steps, context.Now) { Id = context.Key.Id }, true),
        (_, BeginOperation) => KernelFaults.IdTaken,
        (null, FinishOperation) => Decision<OperationState, bool>.Keep(null, true),
        (_, FinishOperation) => Decision<OperationState, bool>.Vanish(true),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>The commits of the steps take the claims that it holds; its end sets all of them free.</summary>
    public static RowShape Shape(OperationState state) => new(state.Account, "-", "operation", StatusTrack.Steady("Running"))
    {
        DueAt = state.Since,
        Holds = state.Id is { } id ? [.. state.Steps.Select((_, number) => OperationState.StepName(id, number))] : [],
    };
}
