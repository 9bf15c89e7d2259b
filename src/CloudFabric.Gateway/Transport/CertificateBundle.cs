using System.Security.Cryptography.X509Certificates;

namespace CloudFabric.Gateway.Transport;

/// <summary>An authority and a server certificate that it signed, as PEM texts: what a world keeps. Never shows its keys.</summary>
/// <param name="CaPem">The authority's certificate: what clients trust.</param>
/// <param name="CaKeyPem">The authority's key: for signing client certificates.</param>
/// <param name="CertPem">The server's certificate.</param>
/// <param name="KeyPem">The server's key.</param>
public sealed record CertificateBundle(string CaPem, string CaKeyPem, string CertPem, string KeyPem)
{
    /// <summary>The server's certificate with its key; the caller disposes it.</summary>
    public X509Certificate2 Load() => X509Certificate2.CreateFromPem(CertPem, KeyPem);

    public override string ToString() => nameof(CertificateBundle);
}
