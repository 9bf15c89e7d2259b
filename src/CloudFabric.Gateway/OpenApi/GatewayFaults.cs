using CloudFabric.Gateway.OpenApi.Routing;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.OpenApi;

/// <summary>The faults that arise before an action is reached.</summary>
internal static class GatewayFaults
{
    public static readonly Fault ActionNotFound = new(
        "InvalidAction.NotFound", 404, "Specified api is not found, please check your url and method.");

    public static readonly Fault InvalidVersion = new("InvalidVersion", 400, "Specified parameter Version is not valid.");

    public static readonly Fault UnsupportedMethod = new("UnsupportedHTTPMethod", 400, "This http method is not supported.");

    public static readonly Fault MissingAccessKeyId = new(
        "MissingAccessKeyId", 400, "The access key id is mandatory for this action, and none was supplied.");

    public static readonly Fault AccessKeyNotFound = new("InvalidAccessKeyId.NotFound", 404, "Specified access key is not found.");

    public static readonly Fault AccessKeyInactive = new("InvalidAccessKeyId.Inactive", 400, "Specified access key is disabled.");

    public static readonly Fault MissingSecurityToken = new(
        "MissingSecurityToken", 400, "A temporary access key must come with its security token, and none was supplied.");

    public static readonly Fault TokenMalformed = new("InvalidSecurityToken.Malformed", 400, "Specified security token is not one of this cloud.");

    public static readonly Fault TokenMismatch = new(
        "InvalidSecurityToken.MismatchWithAccessKey", 400, "Specified security token belongs to another access key.");

    public static readonly Fault TokenExpired = new("InvalidSecurityToken.Expired", 400, "Specified security token is expired.");

    public static readonly Fault IllegalTimestamp = new(
        "IllegalTimestamp", 400, "The time stamp is missing, or is not written as the signature's version wants it.");

    public static readonly Fault TimestampExpired = new(
        "InvalidTimeStamp.Expired", 400, "Specified time stamp or date value is expired: it must be within 15 minutes of the server's time.");

    public static readonly Fault NonceUsed = new("SignatureNonceUsed", 400, "Specified signature nonce was used already.");

    public static readonly Fault TooManyParameters = new("InvalidParameter", 400, "The request has too many parameters.");

    public static readonly Fault TargetTooLong = new("InvalidParameter", 414, "The path and the query are longer than 256 KB.");

    public static readonly Fault HeadersTooLarge = new("InvalidParameter", 431, "The request has more than 100 headers, or more than 64 KB of them.");

    public static readonly Fault BodyTooLarge = new("InvalidParameter", 413, "The request body is larger than 32 MB.");

    public static readonly Fault FormTooLarge = new("InvalidParameter", 413, "The form in the request body is larger than 1 MB.");

    public static readonly Fault BodyTooSlow = new("RequestTimeout", 408, "The request body did not come in time.");

    public static readonly Fault BadRequest = new("InvalidParameter", 400, "The request could not be read to its end.");

    /// <summary>A common parameter is absent.</summary>
    public static Fault Missing(string name) => new(
        "MissingParameter", 400, $"The input parameter \"{name}\" that is mandatory for processing this request is not supplied.");

    public static Fault IncompleteSignature(string why) => new("IncompleteSignature", 400, $"The request signature cannot be checked: {why}");

    /// <summary>One SDK compares what follows the last colon with its own text, so nothing may stand behind it.</summary>
    public static Fault SignatureMismatch(string stringToSign) => new(
        "SignatureDoesNotMatch", 400, $"Specified signature is not matched with our calculation. server string to sign is:{stringToSign}");

    public static Fault SignatureMismatch(string stringToSign, string canonicalRequest) => new(
        "SignatureDoesNotMatch", 400,
        $"Specified signature does not match our calculation. server StringToSign is [{stringToSign}] "
        + $"server CanonicalRequest is [{canonicalRequest}]");

    public static Fault BodyMismatch(string header) => new(
        "SignatureDoesNotMatch", 400, $"The header {header} is not the digest of the request body.");

    /// <summary>A part of the request that anybody could have changed.</summary>
    public static Fault NotCovered(string why) => new("SignatureDoesNotMatch", 400, why);

    public static Fault NotEmulated(Operation operation) => KernelFaults.UnsupportedOperation(
        $"The action {operation.Name} of {operation.Product} {operation.Version} exists, but is not emulated.");
}
