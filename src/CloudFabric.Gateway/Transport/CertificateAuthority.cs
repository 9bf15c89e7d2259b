using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CloudFabric.Gateway.Transport;

/// <summary>Makes the certificates of a world. Keeps nothing: whoever calls stores the bundle.</summary>
public static class CertificateAuthority
{
    private const int SerialBytes = 16;

    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(3650);

    /// <summary>An authority and a certificate for this machine's names and <paramref name="extraNames"/> (host names or addresses).</summary>
    public static CertificateBundle Create(params IEnumerable<string> extraNames)
    {
        var now = TimeProvider.System.GetUtcNow();
        var (from, until) = (now.AddDays(-1), now + Lifetime);
        using var caKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var ca = AuthorityRequest(caKey).CreateSelfSigned(from, until);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = ServerRequest(key, ca, extraNames).Create(ca, from, until, RandomNumberGenerator.GetBytes(SerialBytes));
        return new CertificateBundle(
            ca.ExportCertificatePem(), caKey.ExportPkcs8PrivateKeyPem(), certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }

    private static CertificateRequest AuthorityRequest(ECDsa key)
    {
        var request = new CertificateRequest("CN=CloudFabric authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request;
    }

    private static CertificateRequest ServerRequest(ECDsa key, X509Certificate2 ca, IEnumerable<string> extraNames)
    {
        var request = new CertificateRequest("CN=CloudFabric", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(ca, true, false));
        request.CertificateExtensions.Add(Names(extraNames));
        return request;
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
