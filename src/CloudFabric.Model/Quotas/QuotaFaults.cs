using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Quotas;

/// <summary>What is wrong with rules of quotas. What an account meets at its quota is the official fault of each service.</summary>
public static class QuotaFaults
{
    public const int RulesMax = 1_000;
    private const int AccountLength = 16;

    public static readonly Fault Changed = new(
        "PreconditionFailed", 412, "The quotas are not what If-Match says: they have been changed since they were read. Read them again.");

    /// <summary>The first mistake, else null.</summary>
    public static Fault? Check(ImmutableArray<QuotaRule> rules) => rules.Length > RulesMax
        ? Invalid($"there are more than {RulesMax} rules")
        : rules.Select((rule, i) => Mistake(rule) is { } mistake ? Invalid($"rules[{i}]: {mistake}") : null).FirstOrDefault(fault => fault is not null);

    public static Fault Invalid(string mistake) => new("InvalidParameter.rules", 400, $"The rules have a mistake: {mistake}.");

    private static string? Mistake(QuotaRule rule) => rule switch
    {
        _ when rule.Account is not QuotaRule.Any && (rule.Account.Length != AccountLength || !rule.Account.All(char.IsAsciiDigit)) =>
            "account has 16 digits or is *",
        { IsNegative: true } => "a quota is 0 or more",
        _ => null,
    };
}
