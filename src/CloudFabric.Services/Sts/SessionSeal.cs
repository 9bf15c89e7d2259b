using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CloudFabric.Services.Sts;

/// <summary>
/// Writes and reads security tokens with a key that every process of the world has. A token carries what it says and the proof of it,
/// and the secret of its key is derived, so that no token needs a row. Immutable.
/// </summary>
public sealed class SessionSeal
{
    private const int ProofBytes = HMACSHA256.HashSizeInBytes;
    private const int MaxToken = 4096;

    private readonly byte[] _proofKey;
    private readonly byte[] _secretKey;

    /// <param name="worldKey">Any text with 256 bits of chance in it.</param>
    public SessionSeal(string worldKey)
    {
        var key = Encoding.UTF8.GetBytes(worldKey);
        _proofKey = HMACSHA256.HashData(key, "token"u8);
        _secretKey = HMACSHA256.HashData(key, "secret"u8);
    }

    /// <summary>The security token: Base64 of the proof and the session.</summary>
    public string Seal(RoleSession session)
    {
        var said = JsonSerializer.SerializeToUtf8Bytes(session);
        return Convert.ToBase64String([.. HMACSHA256.HashData(_proofKey, said), .. said]);
    }

    /// <summary>The session that a token speaks of, over or not; null where this world has not made the token.</summary>
    public RoleSession? Open(string token)
    {
        var bytes = new byte[Math.Min(token.Length, MaxToken)];
        if (!Convert.TryFromBase64String(token, bytes, out var length) || length < ProofBytes)
        {
            return null;
        }

        var said = bytes.AsSpan(ProofBytes..length);
        Span<byte> proof = stackalloc byte[ProofBytes];
        HMACSHA256.HashData(_proofKey, said, proof);
        return CryptographicOperations.FixedTimeEquals(proof, bytes.AsSpan(0, ProofBytes)) ? JsonSerializer.Deserialize<RoleSession>(said) : null;
    }

    /// <summary>The secret of a temporary key.</summary>
    public string SecretOf(string keyId) => Convert.ToHexStringLower(HMACSHA256.HashData(_secretKey, Encoding.UTF8.GetBytes(keyId)));
}
