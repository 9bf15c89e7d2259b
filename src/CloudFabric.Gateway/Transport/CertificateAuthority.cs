using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CloudFabric.Gateway.Transport;

/// <summary>
/// The certificate authority of a world as PEM texts: what its processes share. Each of them has a certificate of its own issued, with
/// the names that it is reached by. Never shows its key.
/// </summary>
/// <param name="CaPem">The authority's certificate: what clients trust.</param>
/// <param name="CaKeyPem">The authority's key.</param>
public sealed record CertificateAuthority(string CaPem, string CaKeyPem)
{
    private const int SerialBytes = 16;

    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(3650);

    /// <summary>A new authority, valid for ten years.</summary>
    public static CertificateAuthority Create()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = AuthorityRequest(key).CreateSelfSigned(now.AddDays(-1), now + Lifetime);
        return new CertificateAuthority(certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>
    /// A new server certificate with its key, for the names of loopback and <paramref name="extraNames"/> (host names or addresses),
    /// valid as long as the authority. The caller disposes it.
    /// </summary>
    public X509Certificate2 Issue(params IEnumerable<string> extraNames)
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName("CloudFabric");
        return Issue(subject, ServerAuthentication, Names(extraNames));
    }

    /// <summary>
    /// A new client certificate with its key, valid as long as the authority: the user is its common name, the groups are its
    /// organizations, as Kubernetes reads them. The caller disposes it.
    /// </summary>
    public X509Certificate2 IssueClient(string user, params IEnumerable<string> groups)
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(user);
        foreach (var group in groups)
        {
            subject.AddOrganizationName(group);
        }

        return Issue(subject, ClientAuthentication, names: null);
    }

    public override string ToString() => nameof(CertificateAuthority);

    private static CertificateRequest AuthorityRequest(ECDsa key)
    {
        var request = new CertificateRequest("CN=CloudFabric authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request;
    }

    private X509Certificate2 Issue(X500DistinguishedNameBuilder subject, string use, X509Extension? names)
    {
        using var ca = X509Certificate2.CreateFromPem(CaPem, CaKeyPem);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(ca, true, false));
        if (names is not null)
        {
            request.CertificateExtensions.Add(names);
        }

        using var certificate = request.Create(ca, ca.NotBefore, ca.NotAfter, RandomNumberGenerator.GetBytes(SerialBytes));
        return certificate.CopyWithPrivateKey(key);
    }

    private static X509Extension Names(IEnumerable<string> extraNames)
    {
        var names = new SubjectAlternativeNameBuilder();
        foreach (var name in extraNames.Concat(["localhost", "*.localhost", "127.0.0.1", "::1"]).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (IPAddress.TryParse(name, out var address))
            {
                names.AddIpAddress(address);
            }
            else
            {
                names.AddDnsName(name);
            }
        }

        return names.Build();
    }
}
