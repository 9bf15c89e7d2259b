using System.Collections.Immutable;
using CloudFabric.Gateway.OpenApi.Replies;
using CloudFabric.Gateway.OpenApi.Wire;
using Microsoft.AspNetCore.Http;

namespace CloudFabric.Gateway.Capture;

/// <summary>
/// The last official requests of this process, in memory, forgotten at its end. One for the process. Bounded twice: by number, and by the
/// bytes that it keeps alive; the oldest go first.
/// </summary>
/// <param name="capacity">How many requests are kept; 0 for none.</param>
internal sealed class RequestLog(int capacity, TimeProvider time)
{
    public const int CapacityMax = 10_000;
    public const int BytesMax = 8 * 1024 * 1024;
    public const int FollowersMax = 16;

    private readonly Lock _lock = new();
    private readonly RequestTrace?[] _ring = new RequestTrace?[capacity];
    private ImmutableArray<RequestFollower> _followers = [];
    private long _oldest = 1;
    private long _newest;
    private long _bytes;

    public bool IsOn => capacity > 0;

    /// <summary>The trace for a request to fill; null where none are kept.</summary>
    public RequestTrace? Open(HttpContext http, RawTarget target, string requestId) => capacity == 0
        ? null
        : new RequestTrace(requestId, time.GetUtcNow(), http.Request.Method, target.Path) { Remote = http.Connection.RemoteIpAddress };

    /// <summary>Ends a trace and keeps it; the first call counts.</summary>
    /// <param name="reply">Null where nobody could be answered.</param>
    public void Close(RequestTrace? trace, Reply? reply, long startedAt)
    {
        if (trace is not null && trace.TryClose(reply, startedAt))
        {
            Add(trace);
        }
    }

    /// <summary>What is kept, the newest first.</summary>
    public RequestTrace[] Read()
    {
        lock (_lock)
        {
            var all = new RequestTrace[_newest - _oldest + 1];
            for (var i = 0; i < all.Length; i++)
            {
                all[i] = _ring[(_newest - i) % capacity]!;
            }

            return all;
        }
    }

    /// <summary>Tells of every request from now on until it is disposed; null where too many listen.</summary>
    public RequestFollower? Follow(RequestFilter filter)
    {
        var follower = new RequestFollower(filter, Forget);
        lock (_lock)
        {
            if (_followers.Length == FollowersMax)
            {
                return null;
            }

            _followers = _followers.Add(follower);
            return follower;
        }
    }

    private void Add(RequestTrace trace)
    {
        lock (_lock)
        {
            while (_newest - _oldest + 1 == capacity || (_bytes + trace.Size > BytesMax && _oldest <= _newest))
            {
                ref var oldest = ref _ring[_oldest++ % capacity];
                _bytes -= oldest!.Size;
                oldest = null;
            }

            trace.Sequence = ++_newest;
            _ring[_newest % capacity] = trace;
            _bytes += trace.Size;
            foreach (var follower in _followers)
            {
                follower.Offer(trace);
            }
        }
    }

    private void Forget(RequestFollower follower)
    {
        lock (_lock)
        {
            _followers = _followers.Remove(follower);
        }
    }
}
