using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Accounts;

/// <summary>Refusals of the fabric API about accounts. None of them holds a secret.</summary>
public static class AccountFaults
{
    public static readonly Fault NotFound = new("InvalidAccount.NotFound", 404, "There is no such account.");

    public static readonly Fault KeyNotFound = new("InvalidAccessKeyId.NotFound", 404, "The account has no such key.");

    public static readonly Fault ReadOnly = new(
        "Conflict.ReadOnly", 409, "The account comes from the accounts file or is built in: it cannot be changed while the fabric runs.");

    public static readonly Fault TooMany = new(
        "QuotaExceed.Accounts", 403, $"The fabric keeps {AccountState.CountMax} accounts at most.");

    public static Fault KeyTaken(string keyId) => new("Conflict.AccessKeyId", 409, $"Another account has a key of the id '{keyId}'.");

    public static Fault Invalid(IEnumerable<string> mistakes) => new(
        "InvalidParameter.account", 400, "The account has mistakes: " + string.Join("; ", mistakes));
}
