namespace CloudFabric.Model.Kernel;

/// <summary>
/// The rules of one kind of resource, as pure functions on immutable records. A machine is never instantiated; the grain
/// shell calls it and does what it decided.
/// </summary>
public interface IMachine<TState, in TCommand, TResult>
    where TState : class
{
    /// <summary>Decides a command. A null state is a resource that does not exist (yet, or any more).</summary>
    static abstract Decision<TState, TResult> Decide(TState? state, TCommand command, in DecisionContext context);

    /// <summary>The columns of the state's row.</summary>
    static abstract RowShape Shape(TState state);

    /// <summary>Decides what happens at <see cref="RowShape.DueAt"/>; the next shape must move or clear it.</summary>
    static virtual Decision<TState, TResult> Wake(TState state, in DecisionContext context) =>
        throw new InvalidOperationException("This kind sets no due time.");
}
