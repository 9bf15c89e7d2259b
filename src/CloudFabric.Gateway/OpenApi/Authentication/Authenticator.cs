using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;

namespace CloudFabric.Gateway.OpenApi.Authentication;

/// <summary>Says who sends a request, and whether it may say so. One for the process.</summary>
internal sealed class Authenticator(KeyFinder keys, NonceStore nonces, GatewayOptions options, TimeProvider time)
{
    private const int MaxNonceLength = 128;

    /// <summary>
    /// The caller. The order of checks is fixed: key known, active, its token, time stamp, signature, nonce; the nonce comes last so that a
    /// badly signed request cannot use one up. What is absent altogether is told before anything is compared.
    /// </summary>
    public Outcome<Identity> Authenticate(Envelope envelope) =>
        options.Auth == AuthMode.Off ? keys.Believe(envelope.Credential) : Verify(envelope);

    private Outcome<Identity> Verify(Envelope envelope)
    {
        var credential = envelope.Credential;
        if (keys.Find(credential).Failed(out var fault, out var key))
        {
            return fault;
        }

        fault = SignatureCheck.FindGap(credential)
            ?? CheckTimestamp(credential)
            ?? SignatureCheck.Run(envelope, key)
            ?? CheckNonce(key.Id, credential);
        return fault is null ? key.Owner : fault;
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
