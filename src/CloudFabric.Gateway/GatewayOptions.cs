namespace CloudFabric.Gateway;

/// <summary>What the gateway asks of a signature: nothing, or that it is right.</summary>
public enum AuthMode
{
    /// <summary>The access key only selects the account.</summary>
    Off = 0,

    /// <summary>Key, time, signature and nonce are checked.</summary>
    Verify = 1,
}

/// <summary>Settings of the OpenAPI gateway; fixed at start.</summary>
public sealed record GatewayOptions
{
    public AuthMode Auth { get; init; }

    /// <summary>The region of requests that name none.</summary>
    public string DefaultRegion { get; init; } = "cn-hangzhou";

    /// <summary>How long an action may take before the client is told to retry. Official clients give up at 3 s.</summary>
    public TimeSpan RequestBudget { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Calls of actions that may run at once, those included that nobody waits for any more; past it, callers are told to retry.</summary>
    public int CallsMax { get; init; } = 8192;

    /// <summary>Bytes that the bodies of all requests may take in memory together; past it, callers are told to retry.</summary>
    public long BodyBytesMax { get; init; } = 256 * 1024 * 1024;

    /// <summary>How long a body may take to come. Who dribbles keeps the pace that the server asks for on the whole, but not for ever.</summary>
    public TimeSpan BodyTimeMax { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many of the last requests are kept to be looked at, 0 for none.</summary>
    public int Requests { get; init; } = 200;
}
