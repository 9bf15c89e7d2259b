using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Sts;

/// <summary>Gives a temporary key of a role to a caller whose account the role trusts. It ends by real time, as signatures do.</summary>
[Action("Sts", "2015-04-01", "AssumeRole")]
internal sealed class AssumeRole(IAccountView accounts, ISessionSeal seal, FabricSeed seed, TimeProvider time)
    : IAction<AssumeRoleRequest, AssumeRoleResponse>
{
    private const int KeyLength = 24;

    public ValueTask<Outcome<AssumeRoleResponse>> Handle(AssumeRoleRequest request, ActionContext context) => ValueTask.FromResult(Answer(request, context));

    private Outcome<AssumeRoleResponse> Answer(AssumeRoleRequest request, ActionContext context)
    {
        if (AssumeRoleRules.Check(request) is { } fault)
        {
            return fault;
        }

        if (accounts.Current is not { } known)
        {
            return KernelFaults.ServiceUnavailable;
        }

        if (known.FindRole(request.RoleArn) is not { } role)
        {
            return StsFaults.RoleNotFound;
        }

        if (!role.Trusts(context.Caller))
        {
            return StsFaults.NoPermission;
        }

        return seal.Current is { } current ? Begin(current, role, request, context) : KernelFaults.ServiceUnavailable;
    }

    private AssumeRoleResponse Begin(SessionSeal current, RamRole role, AssumeRoleRequest request, ActionContext context)
    {
        var name = request.RoleSessionName;
        var keyId = AccessKey.TemporaryPrefix + SeededHash.Base36Text(KeyLength, seed.Value, context.Account, "AssumeRole", context.RequestId);

        // The answer has whole seconds, and what it says is what counts.
        var expires = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds() + (request.DurationSeconds ?? AssumeRoleRules.DefaultDuration));
        var caller = new Identity(role.Account) { Role = role.Name, Session = name };
        return new AssumeRoleResponse(
            new AssumedRoleUser($"{role.Arn}/{name}", $"{Identity.RoleId(role.Account, role.Name)}:{name}"),
            new TemporaryCredentials(
                keyId, current.SecretOf(keyId), current.Seal(new RoleSession(keyId, caller, expires)), expires.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'")))
        {
            SourceIdentity = request.SourceIdentity,
        };
    }
}

/// <summary>Parameters of AssumeRole.</summary>
public sealed record AssumeRoleRequest
{
    [Required]
    public string RoleArn { get; init; } = "";

    [Required]
    public string RoleSessionName { get; init; } = "";

    /// <summary>Seconds.</summary>
    public long? DurationSeconds { get; init; }

    /// <summary>Checked for its form only: nothing is emulated that it could narrow.</summary>
    [NoEffect]
    public string? Policy { get; init; }

    public string? SourceIdentity { get; init; }
}

/// <summary>Answer of AssumeRole.</summary>
public sealed record AssumeRoleResponse(AssumedRoleUser AssumedRoleUser, TemporaryCredentials Credentials)
{
    public string? SourceIdentity { get; init; }
}

/// <summary>The session that the caller now is.</summary>
public sealed record AssumedRoleUser(string Arn, string AssumedRoleId);

/// <summary>What to sign with from now on.</summary>
public sealed record TemporaryCredentials(string AccessKeyId, string AccessKeySecret, string SecurityToken, string Expiration);
