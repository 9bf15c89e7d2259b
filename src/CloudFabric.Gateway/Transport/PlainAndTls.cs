using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CloudFabric.Gateway.Transport;

/// <summary>Plain HTTP and TLS on one port: some clients cannot be talked out of TLS, others not into it.</summary>
public static class PlainAndTls
{
    /// <summary>
    /// Serves HTTP/1.1 in plain, and HTTP/1.1 or HTTP/2 by ALPN under TLS. The server's own certificate is asked for at
    /// each handshake: a host listens before it has read it.
    /// </summary>
    /// <param name="clients">What is asked of clients under TLS.</param>
    public static ListenOptions UsePlainAndTls(this ListenOptions listen, Func<X509Certificate2?> certificate, ClientTrust clients)
    {
        // Delegates are built from the last to the first, so the server behind TLS is known before the fork in front of it.
        ConnectionDelegate? server = null;
        listen.Protocols = HttpProtocols.Http1AndHttp2;
        listen.Use(tls => new FirstByteFork(tls, server!).Choose);
        listen.UseHttps(https =>
        {
            https.ServerCertificateSelector = (_, _) => certificate();
            https.ClientCertificateMode = clients.AtHandshake;
            https.ClientCertificateValidation = (offered, _, _) => clients.Believes(offered);
        });
        listen.Use(next => server = next);
        return listen;
    }
}
