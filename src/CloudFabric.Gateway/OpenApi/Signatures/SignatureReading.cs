namespace CloudFabric.Gateway.OpenApi.Signatures;

/// <summary>In what a client's text to sign differs from the request as it came.</summary>
[Flags]
internal enum SignatureReading
{
    AsSent = 0,

    /// <summary>PATCH was signed, GET was sent.</summary>
    OtherMethod = 1,

    /// <summary>The path was signed decoded, or encoded anew.</summary>
    OtherPath = 2,

    /// <summary>An empty value was signed without its equals sign.</summary>
    BareEmpty = 4,

    /// <summary>The names of the query were signed encoded.</summary>
    EncodedNames = 8,

    /// <summary>The values of a repeated header were joined by a comma and a space.</summary>
    SpacedHeaders = 16,
}
