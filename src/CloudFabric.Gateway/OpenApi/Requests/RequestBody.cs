using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Gateway.OpenApi.Requests;

/// <summary>The body of one request in memory, and its share of the process's budget; both end with <see cref="Dispose"/>.</summary>
internal sealed class RequestBody(BodyBudget? budget, int capacity) : IDisposable
{
    /// <summary>Takes nothing, so it may be disposed again and again.</summary>
    public static readonly RequestBody Empty = new(null, 0);

    /// <summary>What the bodies of nearly all calls stay below.</summary>
    private const int SmallMax = 64 * 1024;

    private readonly PooledBuffer _bytes = new(capacity);
    private long _taken;

    public int Length => _bytes.Length;

    public ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

    /// <summary>Room for more bytes; false where the budget is used up. A larger array is paid for before it is made, beside the one that it replaces.</summary>
    public bool TryGetRoom(out Memory<byte> room)
    {
        room = default;
        var isFull = _bytes.Length == _bytes.Capacity;
        if (_taken > 0 && !isFull)
        {
            room = _bytes.GetMemory();
            return true;
        }

        var wanted = isFull ? 2L * _bytes.Capacity : _bytes.Capacity;
        if (budget?.TryTake(wanted, isSmall: wanted <= SmallMax) == false)
        {
            return false;
        }

        room = _bytes.GetMemory();
        budget?.GiveBack(_taken + wanted - _bytes.Capacity);
        _taken = _bytes.Capacity;
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
