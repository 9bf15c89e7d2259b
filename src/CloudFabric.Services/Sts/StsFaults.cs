using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Sts;

/// <summary>The faults of STS.</summary>
internal static class StsFaults
{
    public static readonly Fault RoleNotFound = new("EntityNotExist.Role", 404, "The role does not exist: roles are made by the accounts file and the fabric API.");

    public static readonly Fault NoPermission = new("NoPermission", 403, "The role does not trust the account of the caller.");

    public static readonly Fault InvalidPolicy = new("InvalidParameter.PolicyGrammar", 400, "The parameter Policy is no JSON object.");

    public static Fault Malformed(string parameter) => new($"InvalidParameter.{parameter}", 400, $"The parameter {parameter} is wrongly formed.");

    public static Fault InvalidDuration(long min, long max) => new(
        "InvalidParameter.DurationSeconds", 400, $"The parameter DurationSeconds must be between {min} and {max}.");

    public static Fault PolicyTooLong(int max) => new("InvalidParameter.PolicySize", 400, $"The parameter Policy must have at most {max} characters.");
}
