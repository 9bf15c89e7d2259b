using System.Text;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>How a connection is used.</summary>
internal enum Shape
{
    /// <summary>Whole requests, the last of which asks for the end.</summary>
    Whole = 0,

    /// <summary>Bytes that need not be a request, and then the client's end of sending.</summary>
    Broken,

    /// <summary>Bytes, and then the client is gone.</summary>
    Cut,

    /// <summary>Bytes after a handshake that chose HTTP/2, and then the client is gone.</summary>
    Http2,
}

/// <summary>What one connection sends: made of the seed and its index alone, but for the time stamp and the temporary key.</summary>
/// <param name="Requests">How many answers a whole case expects, unless the server ends it earlier.</param>
internal sealed record FuzzCase(int Seed, int Index, Shape Shape, bool IsTls, byte[] Bytes, int Requests)
{
    /// <summary>Some of it goes to our own API, which the log does not hold.</summary>
    public bool HasFabric { get; init; }

    /// <summary>The places of requests that are answered without a body.</summary>
    public int[] Heads { get; init; } = [];

    /// <summary>How to see it again, and what it sent.</summary>
    public override string ToString()
    {
        var text = Encoding.Latin1.GetString(Bytes.AsSpan(0, Math.Min(Bytes.Length, 3000)));
        return $"CLOUDFABRIC_FUZZ_SEED={Seed} CLOUDFABRIC_FUZZ_CASE={Index} ({Shape}, TLS {IsTls}, {Bytes.Length} bytes):\n{text}\n"
            + Convert.ToBase64String(Bytes.AsSpan(0, Math.Min(Bytes.Length, 3000)));
    }
}
