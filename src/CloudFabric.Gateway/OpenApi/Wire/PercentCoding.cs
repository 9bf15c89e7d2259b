using System.Buffers;
using System.Globalization;
using System.Text;

namespace CloudFabric.Gateway.OpenApi.Wire;

/// <summary>
/// Percent coding as all signature algorithms want it: UTF-8, letters, digits and <c>-_.~</c> as they are, everything else
/// <c>%XX</c> in upper case. Clients encode otherwise on the wire, so text is decoded first and encoded again.
/// </summary>
internal static class PercentCoding
{
    private static readonly SearchValues<char> Escapes = SearchValues.Create("%+");
    private static readonly SearchValues<byte> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"u8);

    /// <summary>Decodes <c>%XX</c>, and a plus to a space where <paramref name="plusIsSpace"/>. What is no valid escape stays as it is.</summary>
    public static string Decode(ReadOnlySpan<char> text, bool plusIsSpace)
    {
        if (text.IndexOfAny(Escapes) < 0)
        {
            return text.ToString();
        }

        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var bytes = rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented));
        var decoded = Encoding.UTF8.GetString(bytes[..DecodeInPlace(bytes, plusIsSpace)]);
        ArrayPool<byte>.Shared.Return(rented);
        return decoded;
    }

    /// <summary>Writes <paramref name="text"/> encoded once.</summary>
    public static void Encode(PooledBuffer output, ReadOnlySpan<char> text) => Encode(output, text, "%"u8);

    /// <summary>Writes <paramref name="text"/> as if it had been encoded, and the result encoded again: each <c>%</c> becomes <c>%25</c>.</summary>
    public static void EncodeTwice(PooledBuffer output, ReadOnlySpan<char> text) => Encode(output, text, "%25"u8);

    private static void Encode(PooledBuffer output, ReadOnlySpan<char> text, ReadOnlySpan<byte> percent)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        ReadOnlySpan<byte> rest = rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented));
        while (!rest.IsEmpty)
        {
            var plain = rest.IndexOfAnyExcept(Unreserved);
            if (plain < 0)
            {
                output.Write(rest);
                break;
            }

            output.Write(rest[..plain]);
            output.Write(percent);
            output.Write(HexDigit(rest[plain] >> 4));
            output.Write(HexDigit(rest[plain] & 15));
            rest = rest[(plain + 1)..];
        }

        ArrayPool<byte>.Shared.Return(rented);
    }

    private static int DecodeInPlace(Span<byte> bytes, bool plusIsSpace)
    {
        var to = 0;
        for (var from = 0; from < bytes.Length; from++)
        {
            var value = bytes[from];
            if (value == '%' && from + 2 < bytes.Length
                && byte.TryParse(bytes.Slice(from + 1, 2), NumberStyles.AllowHexSpecifier, null, out var coded))
            {
                value = coded;
                from += 2;
            }
            else if (value == '+' && plusIsSpace)
            {
                value = (byte)' ';
            }

            bytes[to++] = value;
        }

        return to;
    }

    private static byte HexDigit(int value) => (byte)(value < 10 ? '0' + value : 'A' + value - 10);
}
