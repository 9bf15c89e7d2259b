using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace CloudFabric.Gateway.Transport;

/// <summary>What the server asks of clients under TLS. Plain HTTP knows no certificates.</summary>
public enum ClientCertificates
{
    /// <summary>Clients are not asked for one.</summary>
    Off = 0,

    /// <summary>Clients may offer one.</summary>
    Allow,

    /// <summary>Without one there is no connection.</summary>
    Require,
}

/// <summary>
/// Which client certificates are believed: those that the world's authority issued for clients. One that is believed is the request's
/// <c>Connection.ClientCertificate</c>; with any other the handshake fails. One for a listening socket.
/// </summary>
/// <param name="Authority">The world's authority, or null before it is known: then none is believed.</param>
public sealed record ClientTrust(ClientCertificates Mode, Func<X509Certificate2?> Authority)
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    internal ClientCertificateMode AtHandshake => Mode switch
    {
        ClientCertificates.Off => ClientCertificateMode.NoCertificate,
        ClientCertificates.Allow => ClientCertificateMode.AllowCertificate,
        _ => ClientCertificateMode.RequireCertificate,
    };

    internal bool Believes(X509Certificate2 certificate)
    {
        if (Authority() is not { } authority)
        {
            return false;
        }

        using var chain = new X509Chain
        {
            ChainPolicy =
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
                CustomTrustStore = { authority },
                ApplicationPolicy = { new Oid(ClientAuthentication) },

                // An offered certificate may name an address to fetch its issuer from; nobody may send the server there.
                DisableCertificateDownloads = true,
            },
        };
        return chain.Build(certificate);
    }
}
