namespace CloudFabric.Gateway.OpenApi.Requests;

/// <summary>How a request says who sends it.</summary>
internal enum AuthForm
{
    Anonymous = 0,

    /// <summary><c>Signature</c> among the parameters, HMAC-SHA1.</summary>
    RpcV1,

    /// <summary><c>Authorization: acs key:signature</c>, HMAC-SHA1.</summary>
    RoaV1,

    /// <summary><c>Authorization: ACS3-HMAC-SHA256 …</c>, parameters in headers.</summary>
    Acs3,

    /// <summary>A scheme that exists but cannot be verified here.</summary>
    Unsupported,
}
