using System.Buffers.Text;
using System.Security.Cryptography;

namespace CloudFabric.Gateway.OpenApi.Signatures;

/// <summary>The digest of the first signature generation, in Base64.</summary>
internal static class HmacSha1
{
    /// <summary>The characters of a signature.</summary>
    public const int Base64Length = 28;

    /// <summary>Writes exactly <see cref="Base64Length"/> bytes.</summary>
    public static void Sign(ReadOnlySpan<byte> text, ReadOnlySpan<byte> key, Span<byte> base64)
    {
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];

        // The protocol's own choice.
#pragma warning disable CA5350
        HMACSHA1.HashData(key, text, hash);
#pragma warning restore CA5350
        Base64.EncodeToUtf8(hash, base64, out _, out _);
    }
}
