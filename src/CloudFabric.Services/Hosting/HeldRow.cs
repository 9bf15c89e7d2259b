using System.Diagnostics;
using CloudFabric.Model.Kernel;
using CloudFabric.Storage;

namespace CloudFabric.Services.Hosting;

/// <summary>The row of an activation as it holds it: read once, moved along by decisions, dropped where one does not become durable.</summary>
internal sealed class HeldRow<TState>(MachineServices services, ResourceKey key)
    where TState : class
{
    private static readonly Task<CommitOutcome> AllCommitted = Task.FromResult(CommitOutcome.Committed);

    private Held<TState>? _held;
    private Task? _loading;

    /// <summary>The newest set, also of states that were dropped.</summary>
    private Task<CommitOutcome> _last = AllCommitted;

    /// <summary>Ends when nothing is on its way to the store.</summary>
    public Task Settled => Landed(_last);

    /// <param name="expectNone">The resource should not exist yet: the first decision of an activation may take that for granted.</param>
    public ValueTask<Held<TState>> Current(bool expectNone)
    {
        if (_held is { } held)
        {
            return new ValueTask<Held<TState>>(held);
        }

        // Only the first may guess: after it, something is known of the row.
        var mayGuess = expectNone && _loading is null && ReferenceEquals(_last, AllCommitted);
        return mayGuess ? new ValueTask<Held<TState>>(Held<TState>.None(services.Stamps.Next())) : new ValueTask<Held<TState>>(Load());
    }

    /// <summary>A set is on its way that leaves the state as it is.</summary>
    public void Rehearse(Task<CommitOutcome> commit) => _last = commit;

    /// <summary>A set is on its way that makes the row what <paramref name="next"/> says.</summary>
    public void Move(Held<TState> next, Task<CommitOutcome> commit) => (_held, _last) = (next, commit);

    /// <summary>Goes back from everything that was decided since a loading; to null where the row must be read again.</summary>
    public void Drop(LoadStamp load, Held<TState>? to) => _held = ReferenceEquals(_held?.Load, load) ? to : _held;

    /// <summary>Nobody knows what the row holds now.</summary>
    public void Forget() => _held = null;

    public static async Task<bool> Landed(Task<CommitOutcome> commit)
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
        await Settled;
        var seenAt = Stopwatch.GetTimestamp();
        var row = await services.Reader.ReadAsync(key);
        var load = services.Stamps.Next();
        var held = row is null ? Held<TState>.None(load) : new Held<TState>(services.Serializer.Deserialize<TState>(row.State), row.Version, row.At, load);
        _held = held with { SeenAt = seenAt };
    }
}
