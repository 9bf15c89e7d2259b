using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;

namespace CloudFabric.Services.Sts;

/// <summary>The faults of STS.</summary>
internal static class StsFaults
{
    public static readonly Fault RoleNotFound = new("EntityNotExist.Role", 404, "The role does not exist: roles are made by the accounts file and the fabric API.");

    public static readonly Fault InvalidPolicy = new("InvalidParameter.PolicyGrammar", 400, "The parameter Policy is no JSON object.");

    /// <summary>The trust policy of a role does not name the caller.</summary>
    public static Fault NoPermission(Identity caller) => new("NoPermission", 403, "The role does not trust the account of the caller.")
    {
        Denial = caller switch
        {
            { Role: { } role } => Denied(caller, "AssumedRoleUser", $"{role}:{caller.Session}"),
            { User: { } user } => Denied(caller, "SubUser", Identity.UserId(caller.Account, user)),
            _ => Denied(caller, "Account", caller.Account),
        },
    };

    public static Fault Malformed(string parameter) => new($"InvalidParameter.{parameter}", 400, $"The parameter {parameter} is wrongly formed.");

    public static Fault InvalidDuration(long min, long max) => new(
        "InvalidParameter.DurationSeconds", 400, $"The parameter DurationSeconds must be between {min} and {max}.");

    public static Fault PolicyTooLong(int max) => new("InvalidParameter.PolicySize", 400, $"The parameter Policy must have at most {max} characters.");

    private static AccessDenial Denied(Identity caller, string type, string name) =>
        new("sts:AssumeRole", type, caller.Account, name, "AssumeRolePolicy");
}
