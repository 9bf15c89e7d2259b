using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace CloudFabric.Gateway.Transport;

/// <summary>Plain HTTP and TLS on one port: some clients cannot be talked out of TLS, others not into it.</summary>
public static class PlainAndTls
{
    /// <summary>
    /// Serves HTTP/1.1 in plain, and HTTP/1.1 or HTTP/2 by ALPN under TLS. A client certificate is accepted and left to the
    /// application to judge.
    /// </summary>
    public static ListenOptions UsePlainAndTls(this ListenOptions listen, X509Certificate2 certificate)
    {
        // Delegates are built from the last to the first, so the server behind TLS is known before the fork in front of it.
        ConnectionDelegate? server = null;
        listen.Protocols = HttpProtocols.Http1AndHttp2;
        listen.Use(tls => new FirstByteFork(tls, server!).Choose);
        listen.UseHttps(certificate, https =>
        {
            https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
            https.AllowAnyClientCertificate();
        });
        listen.Use(next => server = next);
        return listen;
    }
}
