using CloudFabric.Model.Clock;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Clock;

/// <summary>
/// The clock as this process knows it: follows the clock's row, computes the instant from the real time, and never returns less than it
/// returned before. Until the row has been read there is no instant: a clock that stands in the past must not be taken past it.
/// </summary>
public sealed class FabricClock(StoreReader reader, Serializer serializer, TimeProvider real) : IFabricClock, IFeedSubscriber
{
    private ClockState? _state;
    private long _last;

    /// <summary>The newest state that this process has heard of.</summary>
    /// <exception cref="StoreException">It has heard of none yet.</exception>
    public ClockState State => Volatile.Read(ref _state) ?? throw new StoreException("The clock has not been read yet.");

    public DateTimeOffset Now
    {
        get
        {
            var now = State.At(real.GetUtcNow()).ToUnixTimeMilliseconds();
            var last = Interlocked.Read(ref _last);
            while (now > last)
            {
                var seen = Interlocked.CompareExchange(ref _last, now, last);
                if (seen == last)
                {
                    return DateTimeOffset.FromUnixTimeMilliseconds(now);
                }

                last = seen;
            }

            return DateTimeOffset.FromUnixTimeMilliseconds(last);
        }
    }

    public IReadOnlySet<string> Kinds { get; } = new HashSet<string> { ClockState.Kind };

    /// <summary>
    /// Takes over a state that the clock has come to, unless a newer one is known: a row read before a change may arrive after it, and a
    /// step that began from it would end too early.
    /// </summary>
    public void Adopt(ClockState state)
    {
        var known = Volatile.Read(ref _state);
        while (known is null || state.Change >= known.Change)
        {
            var seen = Interlocked.CompareExchange(ref _state, state, known);
            if (ReferenceEquals(seen, known))
            {
                return;
            }

            known = seen;
        }
    }

    public async Task Refresh()
    {
        if (await reader.ReadAsync(ClockState.Key) is { } row)
        {
            Adopt(serializer.Deserialize<ClockState>(row.State)!);
        }
    }
}
