using CloudFabric.Client;

namespace CloudFabric.Chaos.Calls;

internal enum CallResult
{
    /// <summary>A success or a refusal: the call was decided.</summary>
    Answered,

    /// <summary>503 <c>ServiceUnavailable</c>: whether it took effect is open, the same call may be made again.</summary>
    Unavailable,

    /// <summary>The connection could not be made, or ended before the answer.</summary>
    ConnectionLost,

    /// <summary>No answer within the client's timeout.</summary>
    TimedOut,
}

/// <summary>What became of one attempt.</summary>
/// <param name="Answer">Present where anything came back.</param>
/// <param name="Endpoint">Who was called.</param>
/// <param name="Began">The tick just before the request.</param>
/// <param name="Ended">The tick just after the answer or its failure.</param>
internal sealed record CallOutcome(CallResult Result, ApiAnswer? Answer, Uri Endpoint, long Began, long Ended)
{
    public bool Succeeded => Result == CallResult.Answered && Answer!.Succeeded;

    public override string ToString() => $"{Result} {Answer} at {Endpoint.Authority}";
}
