namespace CloudFabric.Model.Kernel;

/// <summary>The faults that every service shares.</summary>
public static class KernelFaults
{
    public static readonly Fault DryRunOperation = new("DryRunOperation", 400, "Request validation has been passed with DryRun flag set.");

    public static readonly Fault IdempotentParameterMismatch = new(
        "IdempotentParameterMismatch", 400, "The request uses the same client token as a previous, but non-identical request.");

    public static readonly Fault InvalidClientToken = new(
        "InvalidClientToken.ValueNotSupported", 400, "The ClientToken must be at most 64 ASCII characters.");

    public static readonly Fault ServiceUnavailable = new(
        "ServiceUnavailable", 503, "The request has failed due to a temporary failure of the server. Retry with the same client token.");

    public static readonly Fault InternalError = new(
        "InternalError", 500, "The request processing has failed due to some unknown error.");

    /// <summary>
    /// The call's token is taken, or the operation that it is a step of has ended. Never reaches a client: what sent a client's token answers
    /// with what the winner said, and an operation takes its step for done.
    /// </summary>
    public static readonly Fault TokenTaken = new("CloudFabric.TokenTaken", 409, "The token is taken.");

    /// <summary>The derived id is taken. Never reaches a client: the caller derives the next one.</summary>
    public static readonly Fault IdTaken = new("CloudFabric.IdTaken", 409, "The id is taken.");

    public static Fault MissingParameter(string name) => new(
        $"MissingParameter.{name}", 400, $"The input parameter \"{name}\" that is mandatory for processing this request is not supplied.");

    public static Fault InvalidParameter(string name) => new(
        $"InvalidParameter.{name}", 400, $"The specified parameter {name} is not valid.");

    public static Fault UnsupportedOperation(string what) => new("UnsupportedOperation", 400, what);
}
