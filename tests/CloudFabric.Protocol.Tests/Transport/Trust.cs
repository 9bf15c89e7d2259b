using System.Security.Cryptography.X509Certificates;
using CloudFabric.Gateway.Transport;

namespace CloudFabric.Protocol.Tests.Transport;

/// <summary>HTTP clients that trust one authority and nothing else, names checked as usual.</summary>
internal static class Trust
{
    public static HttpClient Client(CertificateAuthority authority) => new(Handler(authority));

    public static SocketsHttpHandler Handler(CertificateAuthority authority) => new()
    {
        SslOptions = { CertificateChainPolicy = Policy(authority) },
    };

    public static X509ChainPolicy Policy(CertificateAuthority authority) => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        RevocationMode = X509RevocationMode.NoCheck,
        CustomTrustStore = { X509Certificate2.CreateFromPem(authority.CaPem) },
    };
}
