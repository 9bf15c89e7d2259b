using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Gateway.OpenApi.Requests;

/// <summary>The body of one request in memory, and its share of the process's budget; both end with <see cref="Dispose"/>.</summary>
internal sealed class RequestBody(BodyBudget? budget, int capacity) : IDisposable
{
    /// <summary>Takes nothing, so it may be disposed again and again.</summary>
    public static readonly RequestBody Empty = new(null, 0);

    private readonly PooledBuffer _bytes = new(capacity);
    private long _taken;

    public int Length => _bytes.Length;

    public ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

    /// <summary>Room for more bytes; false where the budget is used up.</summary>
    public bool TryGetRoom(out Memory<byte> room)
    {
        room = _bytes.GetMemory();
        var more = _bytes.Capacity - _taken;
        if (more > 0 && budget?.TryTake(more) == false)
        {
            return false;
        }

        _taken += more;
        return true;
    }

    public void Advance(int count) => _bytes.Advance(count);

    public void Dispose()
    {
        _bytes.Dispose();
        budget?.GiveBack(_taken);
        _taken = 0;
    }
}
