using System.Text.Json;
using System.Text.RegularExpressions;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Sts;

/// <summary>The forms of AssumeRole's parameters.</summary>
internal static partial class AssumeRoleRules
{
    /// <summary>Seconds.</summary>
    public const long DefaultDuration = 3600;

    private const long MinDuration = 900;
    private const long MaxDuration = 43_200;
    private const int MaxPolicy = 2048;

    /// <summary>The first fault, else null.</summary>
    public static Fault? Check(AssumeRoleRequest request) => request switch
    {
        _ when !RoleArn().IsMatch(request.RoleArn) => StsFaults.Malformed(nameof(request.RoleArn)),
        _ when !SessionName().IsMatch(request.RoleSessionName) => StsFaults.Malformed(nameof(request.RoleSessionName)),
        { DurationSeconds: < MinDuration or > MaxDuration } => StsFaults.InvalidDuration(MinDuration, MaxDuration),
        { Policy.Length: > MaxPolicy } => StsFaults.PolicyTooLong(MaxPolicy),
        { Policy.Length: > 0 } when !IsPolicy(request.Policy) => StsFaults.InvalidPolicy,
        { SourceIdentity.Length: > 0 } when !SessionName().IsMatch(request.SourceIdentity) => StsFaults.Malformed(nameof(request.SourceIdentity)),
        _ => null,
    };

    private static bool IsPolicy(string text)
    {
        try
        {
            using var policy = JsonDocument.Parse(text);
            return policy.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^acs:ram::[0-9]{16}:role/[A-Za-z0-9.@_-]{1,64}\z", RegexOptions.IgnoreCase)]
    private static partial Regex RoleArn();

    [GeneratedRegex(@"^[A-Za-z0-9.@_-]{2,64}\z")]
    private static partial Regex SessionName();
}
