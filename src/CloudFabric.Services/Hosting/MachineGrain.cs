using System.Diagnostics;
using CloudFabric.Model.Kernel;
using CloudFabric.Storage;
using Orleans.Concurrency;

namespace CloudFabric.Services.Hosting;

/// <summary>
/// The shell of every resource: loads its row, lets the machine decide, commits, answers. It is reentrant so that calls which arrive
/// during a commit decide on the newer state and share the next one. Between reading the state and replacing it nothing is awaited;
/// after an await the state is looked up again.
/// </summary>
/// <remarks>
/// A decided state is seen by later decisions before it is durable, but no answer leaves before everything it rests on is. When a set
/// is refused or lost, the state is dropped; the sets behind it expect a version that now never comes, so the store refuses them as
/// stale and they are decided again on the reloaded row.
/// </remarks>
[Reentrant]
public abstract class MachineGrain<TMachine, TState, TCommand, TResult>(MachineServices services) : Grain, IMachineGrain<TCommand, TResult>
    where TMachine : IMachine<TState, TCommand, TResult>
    where TState : class
{
    /// <summary>
    /// How long a command is decided again and again behind refused ones. Each round settles at least the first in line, so the time is
    /// only spent where hundreds wait on one grain and many of them are refused by the store.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private ResourceKey _key;
    private HeldRow<TState> _row = null!;

    private delegate Decision<TState, TResult> Decide(TState? state, in DecisionContext context);

    protected ResourceKey Key => _key;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = ResourceKey.Parse(this.GetPrimaryKeyString());
        _row = new HeldRow<TState>(services, _key);
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => await _row.Settled;

    public Task<Outcome<TResult>> Execute(TCommand command, Call call) => Run(call, async () =>
    {
        var complete = await Complete(command, call);
        return (TState? state, in DecisionContext context) => TMachine.Decide(state, complete, context);
    });

    public virtual Task Wake() => Run(
        new Call("-", "wake"),
        () => new ValueTask<Decide>((TState? state, in DecisionContext context) => state is not null && TMachine.Shape(state).DueAt <= context.Now
            ? TMachine.Wake(state, context)
            : Decision<TState, TResult>.Keep(state, default!)));

    /// <summary>
    /// Adds to a command what its decision must know of other rows. Asked again before each attempt: whatever it read may have moved on.
    /// </summary>
    protected virtual ValueTask<TCommand> Complete(TCommand command, Call call) => new(command);

    /// <summary>The state as it stands, or null where there is none.</summary>
    protected async Task<TState?> Peek() => (await _row.Current(expectNone: false)).State;

    private async Task<Outcome<TResult>> Run(Call call, Func<ValueTask<Decide>> prepare)
    {
        using var flight = services.Flights.Begin();
        var began = Stopwatch.GetTimestamp();
        try
        {
            while (Stopwatch.GetElapsedTime(began) < Patience)
            {
                var decide = await prepare();
                if (await Step(await _row.Current(call.IsForNew), call, decide, began) is { } answer)
                {
                    return answer;
                }
            }
        }
        catch (StoreException)
        {
            // Nobody knows what the row holds now: nothing may be built on this state, by anyone.
            _row.Forget();
        }

        return KernelFaults.ServiceUnavailable;
    }

    /// <summary>Decides once; null where the decision rested on a state that did not become durable.</summary>
    private Task<Outcome<TResult>?> Step(Held<TState> held, Call call, Decide decide, long began)
    {
        var now = services.Clock.Now > held.At ? services.Clock.Now : held.At;
        var decision = decide(held.State, new DecisionContext(_key, call.Account, now, services.Timing.Current, held.Version.Number + 1));
        if (!decision.Changes)
        {
            return Answer(held, decision, call, began);
        }

        var stamp = services.Stamps.Next();
        var next = held.Become(decision.State, now, stamp);
        var set = ChangeSets.Compose<TMachine, TState, TCommand, TResult>(_key, held, next, decision, call, stamp, services.Serializer);
        if (call.DryRun)
        {
            var rehearsal = services.Writer.CommitAsync(set, dryRun: true);
            _row.Rehearse(rehearsal);
            return Conclude(held, null, decision, rehearsal);
        }

        var commit = services.Writer.CommitAsync(set);
        _row.Move(next, commit);
        return Conclude(held, next, decision, commit);
    }

    /// <summary>
    /// An answer that changes nothing tells of a state that may not be durable yet, or that another resource has changed beside itself. So the
    /// store confirms it in its turn, as it would a change, but where the row was read since the call came, or is expected to be absent.
    /// </summary>
    private async Task<Outcome<TResult>?> Answer(Held<TState> held, Decision<TState, TResult> decision, Call call, long began)
    {
        var isSure = held.SeenAt >= began || (held.State is null && call.IsForNew);
        if (!isSure && !await HeldRow<TState>.Landed(services.Writer.CommitAsync(ChangeSets.Unchanged(_key, held), dryRun: true)))
        {
            // Whoever was refused may not have run on yet: deciding on the same state again would spin.
            _row.Drop(held.Load, null);
            return null;
        }

        return decision.Fault is { } fault ? new Outcome<TResult>?(fault) : decision.Result!;
    }

    private async Task<Outcome<TResult>?> Conclude(
        Held<TState> before, Held<TState>? next, Decision<TState, TResult> decision, Task<CommitOutcome> commit)
    {
        var outcome = await commit;
        if (outcome.IsCommitted)
        {
            return decision.Result!;
        }

        if (next is not null || outcome.RefusedBy is null)
        {
            // A set that a condition refused had the right version, so the state before it is the row. A stale one did not: read again.
            _row.Drop(before.Load, outcome.RefusedBy is null ? null : before with { Load = services.Stamps.Next() });
        }

        return outcome.RefusedBy is { } condition ? new Outcome<TResult>?(condition.Refusal) : null;
    }
}
