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
    private static readonly Task<CommitOutcome> AllCommitted = Task.FromResult(CommitOutcome.Committed);
    private ResourceKey _key;
    private Held<TState>? _held;
    private Task? _loading;

    /// <summary>The newest set that the held state rests on.</summary>
    private Task<CommitOutcome> _tail = AllCommitted;

    /// <summary>The newest set of all, also of states that were dropped.</summary>
    private Task<CommitOutcome> _last = AllCommitted;

    private delegate Decision<TState, TResult> Decide(TState? state, in DecisionContext context);

    protected ResourceKey Key => _key;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = ResourceKey.Parse(this.GetPrimaryKeyString());
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => await Landed(_last);

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
    protected async Task<TState?> Peek() => (await Current(expectNone: false)).State;

    private async Task<Outcome<TResult>> Run(Call call, Func<ValueTask<Decide>> prepare)
    {
        using var flight = services.Flights.Begin();
        var began = Stopwatch.GetTimestamp();
        try
        {
            while (Stopwatch.GetElapsedTime(began) < Patience)
            {
                var decide = await prepare();
                if (await Step(await Current(call.IsForNew), call, decide, began) is { } answer)
                {
                    return answer;
                }
            }
        }
        catch (StoreException)
        {
            // Nobody knows what the row holds now: nothing may be built on this state, by anyone.
            _held = null;
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
            _last = services.Writer.CommitAsync(set, dryRun: true);
            return Conclude(held, null, decision, _last);
        }

        _held = next;
        _tail = _last = services.Writer.CommitAsync(set);
        return Conclude(held, next, decision, _tail);
    }

    /// <summary>
    /// An answer that changes nothing tells of a state that may not be durable yet, or that another resource has changed beside itself. So the
    /// store confirms it in its turn, as it would a change, but where the row was read since the call came, or is expected to be absent.
    /// </summary>
    private async Task<Outcome<TResult>?> Answer(Held<TState> held, Decision<TState, TResult> decision, Call call, long began)
    {
        var isSure = held.SeenAt >= began || (held.State is null && call.IsForNew);
        if (!isSure && !await Landed(services.Writer.CommitAsync(ChangeSets.Unchanged(_key, held), dryRun: true)))
        {
            // Whoever was refused may not have run on yet: deciding on the same state again would spin.
            Drop(held.Load, null);
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
            Drop(before.Load, outcome.RefusedBy is null ? null : before with { Load = services.Stamps.Next() });
        }

        return outcome.RefusedBy is { } condition ? new Outcome<TResult>?(condition.Refusal) : null;
    }

    /// <summary>Goes back from everything that was decided since a loading.</summary>
    private void Drop(LoadStamp load, Held<TState>? to)
    {
        if (ReferenceEquals(_held?.Load, load))
        {
            _held = to;
            _tail = AllCommitted;
        }
    }

    private ValueTask<Held<TState>> Current(bool expectNone)
    {
        if (_held is { } held)
        {
            return new ValueTask<Held<TState>>(held);
        }

        // Only the first decision of an activation may guess: after it, something is known of the row.
        var mayGuess = expectNone && _loading is null && ReferenceEquals(_last, AllCommitted);
        return mayGuess ? new ValueTask<Held<TState>>(Held<TState>.None(services.Stamps.Next())) : new ValueTask<Held<TState>>(Load());
    }

    /// <summary>All who wait share one reading, and each then takes the state as those before it left it.</summary>
    private async Task<Held<TState>> Load()
    {
        while (_held is null)
        {
            var loading = _loading ??= Read();
            await Task.WhenAny(loading);
            _loading = ReferenceEquals(_loading, loading) ? null : _loading;
            await loading;
        }

        return _held;
    }

    private async Task Read()
    {
        await Landed(_last);
        var seenAt = Stopwatch.GetTimestamp();
        var row = await services.Reader.ReadAsync(_key);
        _tail = AllCommitted;
        var load = services.Stamps.Next();
        var held = row is null ? Held<TState>.None(load) : new Held<TState>(services.Serializer.Deserialize<TState>(row.State), row.Version, row.At, load);
        _held = held with { SeenAt = seenAt };
    }

    private static async Task<bool> Landed(Task<CommitOutcome> commit)
    {
        try
        {
            return (await commit).IsCommitted;
        }
        catch (StoreException)
        {
            return false;
        }
    }
}
