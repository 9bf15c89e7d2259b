using System.Buffers.Binary;
using System.Buffers.Text;

namespace CloudFabric.Storage;

/// <summary>What a client holds between two pages: the number of the last row, opaque to it.</summary>
public static class PageToken
{
    public static string Write(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>False for the empty token of a first page and for one that no page gave out.</summary>
    public static bool TryRead(string token, out long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        var valid = token.Length == 11 && Base64Url.IsValid(token) && Base64Url.TryDecodeFromChars(token, bytes, out var length) && length == sizeof(long);
        number = valid ? BinaryPrimitives.ReadInt64BigEndian(bytes) : 0;
        return valid;
    }
}
