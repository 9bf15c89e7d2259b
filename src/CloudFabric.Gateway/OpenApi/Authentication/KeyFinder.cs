using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Sts;

namespace CloudFabric.Gateway.OpenApi.Authentication;

/// <summary>Finds the key that a request must be signed with: one that lasts, or a temporary one, about which its token says everything.</summary>
internal sealed class KeyFinder(IAccountView accounts, ISessionSeal seal, TimeProvider time)
{
    /// <summary>The key, if it may sign now; whether it has signed is not looked at.</summary>
    public Outcome<AccessKey> Find(Credential credential)
    {
        if (credential.AccessKeyId is not { } id)
        {
            return GatewayFaults.MissingAccessKeyId;
        }

        if (credential.SecurityToken is { } token)
        {
            return FindTemporary(id, token);
        }

        if (AccessKey.IsTemporary(id))
        {
            return GatewayFaults.MissingSecurityToken;
        }

        if (accounts.Current is not { } known)
        {
            return KernelFaults.ServiceUnavailable;
        }

        if (known.Find(id) is not { } key)
        {
            return GatewayFaults.AccessKeyNotFound;
        }

        return key.Active ? key : GatewayFaults.AccessKeyInactive;
    }

    /// <summary>Who calls where nothing is verified: whom the token names, if it can be read, else the owner of the key.</summary>
    public Outcome<Identity> Believe(Credential credential)
    {
        if (credential.SecurityToken is { } token && seal.Current?.Open(token) is { } session)
        {
            return session.Caller;
        }

        return accounts.Current is { } known ? known.CallerOf(credential.AccessKeyId) : KernelFaults.ServiceUnavailable;
    }

    private Outcome<AccessKey> FindTemporary(string id, string token)
    {
        if (seal.Current is not { } current)
        {
            return KernelFaults.ServiceUnavailable;
        }

        if (current.Open(token) is not { } session)
        {
            return GatewayFaults.TokenMalformed;
        }

        if (session.KeyId != id)
        {
            return GatewayFaults.TokenMismatch;
        }

        return time.GetUtcNow() < session.Expires ? new AccessKey(id, current.SecretOf(id), session.Caller) : GatewayFaults.TokenExpired;
    }
}
