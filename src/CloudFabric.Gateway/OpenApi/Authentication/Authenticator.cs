using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;

namespace CloudFabric.Gateway.OpenApi.Authentication;

/// <summary>Says which account a request belongs to, and whether it may say so. One for the process.</summary>
internal sealed class Authenticator(AccountDirectory accounts, NonceStore nonces, GatewayOptions options, TimeProvider time)
{
    private const int MaxNonceLength = 128;

    /// <summary>
    /// The account. The order of checks is fixed: key known, active, time stamp, signature, nonce; the nonce comes last so that a
    /// badly signed request cannot use one up. What is absent altogether is told before anything is compared.
    /// </summary>
    public Outcome<string> Authenticate(Envelope envelope) =>
        options.Auth == AuthMode.Off ? accounts.AccountOf(envelope.Credential.AccessKeyId) : Verify(envelope);

    private Outcome<string> Verify(Envelope envelope)
    {
        var credential = envelope.Credential;
        if (credential.AccessKeyId is not { } id)
        {
            return GatewayFaults.MissingAccessKeyId;
        }

        if (accounts.Find(id) is not { } key)
        {
            return GatewayFaults.AccessKeyNotFound;
        }

        if (!key.Active)
        {
            return GatewayFaults.AccessKeyInactive;
        }

        var fault = SignatureCheck.FindGap(credential)
            ?? CheckTimestamp(credential)
            ?? SignatureCheck.Run(envelope, key)
            ?? CheckNonce(id, credential);
        return fault is null ? key.Account : fault;
    }

    private Fault? CheckTimestamp(Credential credential) =>
        credential is { Form: AuthForm.RpcV1, Timestamp: null }
            ? GatewayFaults.Missing("Timestamp")
            : TimestampRule.Check(credential.Timestamp, time.GetUtcNow());

    private Fault? CheckNonce(string accessKeyId, Credential credential)
    {
        if (credential.Nonce is not { Length: > 0 } nonce)
        {
            // One family of clients signs paths without a nonce.
            return credential.Form == AuthForm.RoaV1 ? null : GatewayFaults.Missing("SignatureNonce");
        }

        if (nonce.Length > MaxNonceLength || nonce.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return KernelFaults.InvalidParameter("SignatureNonce");
        }

        return nonces.TryUse(accessKeyId, nonce) ? null : GatewayFaults.NonceUsed;
    }
}
