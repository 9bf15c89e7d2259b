using System.Threading.Channels;

namespace CloudFabric.Gateway.Capture;

/// <summary>
/// One reader of what happens from now on. Whoever reads too slowly loses requests, and no request waits for a reader. Owned by the
/// connection that reads.
/// </summary>
internal sealed class RequestFollower(RequestFilter filter, Action<RequestFollower> forget) : IDisposable
{
    /// <summary>Requests that wait for a slow reader.</summary>
    public const int WaitingMax = 128;

    private readonly Channel<RequestTrace> _waiting = Channel.CreateBounded<RequestTrace>(new BoundedChannelOptions(WaitingMax) { SingleReader = true });
    private int _lost;

    public void Offer(RequestTrace trace)
    {
        if (filter.Takes(trace) && !_waiting.Writer.TryWrite(trace))
        {
            Interlocked.Increment(ref _lost);
        }
    }

    /// <summary>The next request if one waits.</summary>
    public bool TryRead(out RequestTrace? trace) => _waiting.Reader.TryRead(out trace);

    /// <summary>Ends when there is something to read.</summary>
    public ValueTask<bool> Wait(CancellationToken cancellation) => _waiting.Reader.WaitToReadAsync(cancellation);

    /// <summary>
    /// How many were lost since it was last asked. A request is only lost while others wait: who asks after reading those hears of all.
    /// </summary>
    public int TakeLost() => Interlocked.Exchange(ref _lost, 0);

    public void Dispose() => forget(this);
}
