using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Sts;

/// <summary>Says who signed the request.</summary>
[Action("Sts", "2015-04-01", "GetCallerIdentity")]
internal sealed class GetCallerIdentity : IAction<GetCallerIdentityRequest, GetCallerIdentityResponse>
{
    public ValueTask<Outcome<GetCallerIdentityResponse>> Handle(GetCallerIdentityRequest request, ActionContext context) =>
        ValueTask.FromResult<Outcome<GetCallerIdentityResponse>>(View(context.Caller));

    private static GetCallerIdentityResponse View(Identity caller)
    {
        var account = caller.Account;
        if (caller.Role is { } role)
        {
            var id = Identity.RoleId(account, role);
            return new("AssumedRoleUser", account, $"{id}:{caller.Session}", $"acs:ram::{account}:assumed-role/{role}/{caller.Session}") { RoleId = id };
        }

        if (caller.User is { } user)
        {
            var id = Identity.UserId(account, user);
            return new("RAMUser", account, id, $"acs:ram::{account}:user/{user}") { UserId = id };
        }

        return new("Account", account, account, $"acs:ram::{account}:root") { UserId = account };
    }
}

/// <summary>Parameters of GetCallerIdentity: none.</summary>
public sealed record GetCallerIdentityRequest;

/// <summary>Answer of GetCallerIdentity.</summary>
public sealed record GetCallerIdentityResponse(string IdentityType, string AccountId, string PrincipalId, string Arn)
{
    /// <summary>Of accounts and RAM users.</summary>
    public string? UserId { get; init; }

    /// <summary>Of sessions of a role.</summary>
    public string? RoleId { get; init; }
}
