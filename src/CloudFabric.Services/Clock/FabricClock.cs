using CloudFabric.Model.Clock;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Clock;

/// <summary>
/// The clock as this process knows it: follows the clock's row, computes the instant from the real time, and never returns less than it
/// returned before.
/// </summary>
public sealed class FabricClock(StoreReader reader, Serializer serializer, TimeProvider real) : IFabricClock, IFeedSubscriber
{
    private ClockState _state = new(ClockMode.Running, real.GetUtcNow(), real.GetUtcNow(), 1);
    private long _last;

    public ClockState State => Volatile.Read(ref _state);

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

    /// <summary>Takes over a state that the clock has come to.</summary>
    public void Adopt(ClockState state) => Volatile.Write(ref _state, state);

    public async Task Refresh()
    {
        if (await reader.ReadAsync(ClockState.Key) is { } row)
        {
            Adopt(serializer.Deserialize<ClockState>(row.State)!);
        }
    }
}
