using System.Security.Cryptography;
using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Gateway.OpenApi.Signatures;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;

namespace CloudFabric.Gateway.OpenApi.Authentication;

/// <summary>Chooses the verifier of a request and words its verdict.</summary>
internal static class SignatureCheck
{
    private static readonly string EmptyHash = Convert.ToHexStringLower(SHA256.HashData([]));

    /// <summary>The fault of a signature that is absent or cannot be checked, else null.</summary>
    public static Fault? FindGap(Credential credential) => credential switch
    {
        { Form: AuthForm.Unsupported } => GatewayFaults.IncompleteSignature("of this generation only ACS3-HMAC-SHA256 is supported."),
        { Form: AuthForm.Anonymous } => GatewayFaults.Missing("Signature"),
        { Signature: null or "" } => GatewayFaults.IncompleteSignature("it is empty, or its header is not written as its scheme wants it."),
        _ => null,
    };

    /// <summary>The fault of a wrong signature, else null; <see cref="FindGap"/> has found nothing.</summary>
    public static Fault? Run(Envelope envelope, AccessKey key) => envelope.Credential.Form switch
    {
        AuthForm.RpcV1 => CheckRpc(envelope, key, envelope.Credential.Signature!),
        AuthForm.RoaV1 => CheckRoa(envelope, key, envelope.Credential.Signature!),
        _ => CheckAcs3(envelope, key, envelope.Credential.Signature!),
    };

    private static Fault? CheckRpc(Envelope envelope, AccessKey key, string signature)
    {
        // The text to sign has parameters only: neither another body than a form nor a path.
        if (envelope.IsRoa || (!envelope.IsForm && !envelope.Body.IsEmpty))
        {
            return GatewayFaults.NotCovered("A signature among the parameters covers neither a path nor a body that is not a form.");
        }

        var verdict = RpcV1Signature.Verify(envelope.Method, envelope.Parameters, key.SecretAndAmpersand.Span, signature);
        envelope.Trace?.Verdict = verdict;
        return verdict.Matches ? null : GatewayFaults.SignatureMismatch(verdict.StringToSign);
    }

    private static Fault? CheckRoa(Envelope envelope, AccessKey key, string signature)
    {
        var verdict = RoaV1Signature.Verify(Signed(envelope), key.SecretBytes.Span, signature);
        envelope.Trace?.Verdict = verdict;
        if (!verdict.Matches)
        {
            return GatewayFaults.SignatureMismatch(verdict.StringToSign);
        }

        // The digest is signed, the body is not: only together do they prove the body. Some clients send none (Terraform's for paths); the
        // cloud takes their bodies unproven.
        var digest = envelope.Headers.ContentMD5.ToString();
        return digest.Length == 0 || digest == Md5(envelope.Body.Span) ? null : GatewayFaults.BodyMismatch("Content-MD5");
    }

    private static Fault? CheckAcs3(Envelope envelope, AccessKey key, string signature)
    {
        var payloadHash = envelope.Headers["x-acs-content-sha256"].ToString();
        var signedHeaders = envelope.Credential.SignedHeaders;
        if (payloadHash.Length == 0 || signedHeaders.Names.Length == 0)
        {
            return GatewayFaults.IncompleteSignature("SignedHeaders or x-acs-content-sha256 is absent.");
        }

        if (UnsignedHeader(envelope, signedHeaders) is { } unsigned)
        {
            return GatewayFaults.NotCovered($"The header {unsigned} is not among the signed headers.");
        }

        var verdict = Acs3Signature.Verify(Signed(envelope), signedHeaders, payloadHash, key.SecretBytes.Span, signature);
        envelope.Trace?.Verdict = verdict;
        if (!verdict.Matches)
        {
            return GatewayFaults.SignatureMismatch(verdict.StringToSign, verdict.CanonicalRequest);
        }

        return IsHashOf(envelope.Body.Span, payloadHash) ? null : GatewayFaults.BodyMismatch("x-acs-content-sha256");
    }

    private static bool IsHashOf(ReadOnlySpan<byte> body, string hash)
    {
        if (body.IsEmpty)
        {
            // Nearly every call has all its parameters in the query.
            return hash == EmptyHash;
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Span<char> hex = stackalloc char[SHA256.HashSizeInBytes * 2];
        SHA256.HashData(body, digest);
        Convert.TryToHexStringLower(digest, hex, out _);
        return hex.SequenceEqual(hash);
    }

    /// <summary>A header that says what is asked, but that the signature does not cover; null where there is none.</summary>
    private static string? UnsignedHeader(Envelope envelope, SignedHeaderList signedHeaders)
    {
        foreach (var (name, _) in envelope.Headers)
        {
            if (name.StartsWith("x-acs-", StringComparison.OrdinalIgnoreCase) && !signedHeaders.Contains(name))
            {
                return name;
            }
        }

        return null;
    }

    private static SignedRequest Signed(Envelope envelope) =>
        new(envelope.Method, envelope.OtherMethod, envelope.Path, envelope.Query, envelope.Headers);

    // The protocol's own choice; the digest guards nothing that the signature does not.
#pragma warning disable CA5351
    private static string Md5(ReadOnlySpan<byte> body) => Convert.ToBase64String(MD5.HashData(body));
#pragma warning restore CA5351
}
