using System.Buffers;
using System.Text;

namespace CloudFabric.Gateway.OpenApi.Wire;

/// <summary>
/// A growing run of bytes on a rented array. Owned by one request; what it hands out dies with <see cref="Dispose"/>. The largest arrays are
/// not pooled: the pool would keep a few for each thread long after the few requests that need them.
/// </summary>
internal sealed class PooledBuffer(int capacity = 1024) : IBufferWriter<byte>, IDisposable
{
    private const int PooledMax = 1 << 20;

    private byte[] _bytes = Rent(capacity);

    public int Length { get; private set; }

    /// <summary>Bytes that are rented, whether written or not.</summary>
    public int Capacity => _bytes.Length;

    public Span<byte> Written => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Write(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void WriteUtf8(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    /// <summary>Forgets everything after the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length) => Length = length;

    public string Text() => Encoding.UTF8.GetString(Written);

    public void Dispose()
    {
        Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    private static byte[] Rent(int capacity) =>
        capacity <= PooledMax ? ArrayPool<byte>.Shared.Rent(capacity) : GC.AllocateUninitializedArray<byte>(capacity);

    private static void Return(byte[] bytes)
    {
        if (bytes.Length <= PooledMax)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Length >= count)
        {
            return;
        }

        var larger = Rent(Math.Max(Length + count, _bytes.Length * 2));
        Written.CopyTo(larger);
        Return(_bytes);
        _bytes = larger;
    }
}
