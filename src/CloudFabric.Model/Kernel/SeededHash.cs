using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CloudFabric.Model.Kernel;

/// <summary>
/// The source of every arbitrary choice: the same seed and the same words give the same number, on any machine and after any
/// restart. There is no generator whose position could be lost.
/// </summary>
public static class SeededHash
{
    private const string Base36 = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>64 bits of SHA-256 over the seed and the words, each ended by a zero byte.</summary>
    public static ulong Number(long seed, params ReadOnlySpan<string> words) =>
        BinaryPrimitives.ReadUInt64LittleEndian(Digest(seed, words));

    /// <summary><paramref name="length"/> characters of <c>[a-z0-9]</c>, at most 24 (a 36th root of 2^128 apart from chance).</summary>
    public static string Base36Text(int length, long seed, params ReadOnlySpan<string> words)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, 24);
        var digest = Digest(seed, words);
        var number = new UInt128(BinaryPrimitives.ReadUInt64LittleEndian(digest), BinaryPrimitives.ReadUInt64LittleEndian(digest[8..]));
        Span<char> text = stackalloc char[length];
        for (var i = 0; i < length; i++)
        {
            text[i] = Base36[(int)(number % 36)];
            number /= 36;
        }

        return new string(text);
    }

    private static ReadOnlySpan<byte> Digest(long seed, ReadOnlySpan<string> words)
    {
        var length = sizeof(long);
        foreach (var word in words)
        {
            length += Encoding.UTF8.GetByteCount(word) + 1;
        }

        Span<byte> text = length <= 1024 ? stackalloc byte[length] : new byte[length];
        text.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(text, seed);
        var at = sizeof(long);
        foreach (var word in words)
        {
            at += Encoding.UTF8.GetBytes(word, text[at..]) + 1;
        }

        return SHA256.HashData(text);
    }
}
