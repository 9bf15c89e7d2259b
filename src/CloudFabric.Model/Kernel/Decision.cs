using System.Collections.Immutable;

namespace CloudFabric.Model.Kernel;

/// <summary>
/// What a machine answers: a refusal, an unchanged state with a result, or the next state (null once the resource is gone) with
/// a result and the conditions under which the store may accept it.
/// </summary>
public readonly record struct Decision<TState, TResult>
    where TState : class
{
    public Fault? Fault { get; private init; }

    public TResult? Result { get; private init; }

    public TState? State { get; private init; }

    /// <summary>True where a row must be written or deleted.</summary>
    public bool Changes { get; private init; }

    public ImmutableArray<Condition> Conditions { get; private init; }

    /// <summary>Rows of other resources in the same commit.</summary>
    public ImmutableArray<SideRow> Beside { get; private init; }

    public static Decision<TState, TResult> Refuse(Fault fault) => new() { Fault = fault, Conditions = [], Beside = [] };

    public static Decision<TState, TResult> Keep(TState? state, TResult result) => new() { State = state, Result = result, Conditions = [], Beside = [] };

    public static Decision<TState, TResult> Become(TState state, TResult result, params ImmutableArray<Condition> conditions) =>
        new() { State = state, Result = result, Changes = true, Conditions = conditions, Beside = [] };

    public static Decision<TState, TResult> Vanish(TResult result, params ImmutableArray<Condition> conditions) =>
        new() { Result = result, Changes = true, Conditions = conditions, Beside = [] };

    /// <summary>The same decision, which also changes rows of other resources.</summary>
    public Decision<TState, TResult> With(params ImmutableArray<SideRow> beside) => this with { Beside = beside };

    public static implicit operator Decision<TState, TResult>(Fault fault) => Refuse(fault);
}
