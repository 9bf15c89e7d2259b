using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Hosting;

/// <summary>The state that an activation decides on, with the version of its row once everything before it is durable.</summary>
/// <param name="State">Null where the resource does not exist.</param>
/// <param name="At">The emulated instant of its last change: no later decision is made before it.</param>
/// <param name="Load">The loading of the row that this state goes back to.</param>
public sealed record Held<TState>(TState? State, RowVersion Version, DateTimeOffset At, LoadStamp Load)
    where TState : class
{
    /// <summary>
    /// A moment (by <c>Stopwatch</c>) at which the row was just this; 0 where nobody has looked since the state was decided or guessed.
    /// </summary>
    public long SeenAt { get; init; }

    public static Held<TState> None(LoadStamp load) => new(null, RowVersion.None, DateTimeOffset.MinValue, load);

    /// <param name="stamp">Unique to this version: a row that is deleted and made again must not come back to a version it had.</param>
    public Held<TState> Become(TState? state, DateTimeOffset at, LoadStamp stamp) =>
        new(state, state is null ? RowVersion.None : Version.Next(stamp.Value), at, Load);
}

/// <summary>A number that no other loading of any row has, on any silo.</summary>
public sealed record LoadStamp(long Value);

/// <summary>Gives out stamps: the store's writer number and a count.</summary>
public sealed class LoadStamps(Storage.StoreWriter writer)
{
    private long _count;

    public LoadStamp Next() => new((writer.Writer << 40) + Interlocked.Increment(ref _count));
}
