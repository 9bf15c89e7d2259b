using System.Collections.Immutable;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Throttling;

/// <summary>What a throttled caller is told, and what is wrong with rules.</summary>
public static class ThrottlingFaults
{
    public const string DefaultCode = "Throttling.User";
    public const int RulesMax = 100;
    private const double RateMin = 0.001;
    private const double RateMax = 1_000_000;
    private const int BurstMax = 1_000_000;
    private const int AccountLength = 16;

    /// <summary>The first mistake, else null.</summary>
    public static Fault? Check(ImmutableArray<ThrottlingRule> rules) => rules.Length > RulesMax
        ? Invalid($"there are more than {RulesMax} rules")
        : rules.Select((rule, i) => Mistake(rule) is { } mistake ? Invalid($"rules[{i}]: {mistake}") : null).FirstOrDefault(fault => fault is not null);

    public static Fault Invalid(string mistake) => new("InvalidParameter.rules", 400, $"The rules have a mistake: {mistake}.");

    /// <summary>The refusal of a call.</summary>
    /// <param name="code">Of a rule that has been checked.</param>
    /// <param name="retryAfterMs">Until the next call may pass.</param>
    public static Fault Throttled(string code, int retryAfterMs) => new(code, 400, Message(code)!) { RetryAfterMs = retryAfterMs };

    /// <summary>The official text of an official code, null for any other code.</summary>
    private static string? Message(string code) => code switch
    {
        "Throttling" => "Request was denied due to request throttling.",
        "Throttling.User" => "Request was denied due to user flow control.",
        "Throttling.Api" => "Request was denied due to api flow control.",
        _ => null,
    };

    private static string? Mistake(ThrottlingRule rule) => rule switch
    {
        _ when rule.Account is not ThrottlingRule.Any && (rule.Account.Length != AccountLength || !rule.Account.All(char.IsAsciiDigit)) =>
            "account has 16 digits or is *",
        not { Rate: >= RateMin and <= RateMax } => $"rate is {RateMin} to {RateMax:F0} a second",
        not { Burst: >= 1 and <= BurstMax } => $"burst is 1 to {BurstMax}",
        _ when Message(rule.Code) is null => "code is one of Throttling, Throttling.User, Throttling.Api",
        _ => null,
    };
}
