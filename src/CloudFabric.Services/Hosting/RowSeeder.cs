using CloudFabric.Model.Kernel;
using Orleans.Serialization;

namespace CloudFabric.Services.Hosting;

/// <summary>Makes the change set of a resource that begins without its grain: the rows of a new world, and bulk seeding.</summary>
public sealed class RowSeeder(Serializer serializer)
{
    private static readonly Call Fabric = new("-", "seed");

    /// <summary>Refused as stale where the row exists.</summary>
    public ChangeSet Row<TMachine, TState, TCommand, TResult>(ResourceKey key, TState state, DateTimeOffset now)
        where TMachine : IMachine<TState, TCommand, TResult>
        where TState : class =>
        Decided<TMachine, TState, TCommand, TResult>(key, Decision<TState, TResult>.Become(state, default!), now);

    /// <summary>The same for a state that its machine has decided, with the machine's conditions.</summary>
    public ChangeSet Decided<TMachine, TState, TCommand, TResult>(ResourceKey key, Decision<TState, TResult> decision, DateTimeOffset now)
        where TMachine : IMachine<TState, TCommand, TResult>
        where TState : class
    {
        var before = Held<TState>.None(new LoadStamp(0));
        return ChangeSets.Compose<TMachine, TState, TCommand, TResult>(key, before, before.Become(decision.State, now, before.Load), decision, Fabric, before.Load, serializer);
    }
}
