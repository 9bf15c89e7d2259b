namespace CloudFabric.Client;

/// <summary>Where a <see cref="FabricClient"/> calls, and as whom. Values only; read once by the client's constructor.</summary>
/// <param name="Endpoint">Scheme, host and port; a path is ignored, as official clients ignore it.</param>
public sealed record FabricClientOptions(Uri Endpoint)
{
    /// <summary>The access key; the default account's by default.</summary>
    public string KeyId { get; init; } = "test";

    public string Secret { get; init; } = "test";

    /// <summary>What the fabric API asks for where it was started with <c>--token</c>; null sends none. The official API never sees it.</summary>
    public string? Token { get; init; }

    public SignatureMethod Signature { get; init; } = SignatureMethod.Acs3HmacSha256;

    /// <summary>How long one call may take, waiting for a free connection included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Connections at most; calls beyond wait for one.</summary>
    public int Connections { get; init; } = 64;
}

/// <summary>The two generations of signatures of an RPC call.</summary>
public enum SignatureMethod
{
    /// <summary>ACS3-HMAC-SHA256: action, version, date and nonce in signed headers.</summary>
    Acs3HmacSha256,

    /// <summary>HMAC-SHA1, signature version 1.0: all of them are parameters.</summary>
    HmacSha1,
}
