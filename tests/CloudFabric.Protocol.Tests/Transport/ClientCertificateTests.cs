using System.Net;
using System.Security.Cryptography.X509Certificates;
using CloudFabric.Gateway.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CloudFabric.Protocol.Tests.Transport;

/// <summary>Who a client says it is by its certificate, through real handshakes.</summary>
public sealed class ClientCertificateTests
{
    private const string Nobody = "nobody";

    private static readonly CertificateAuthority World = CertificateAuthority.Create();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public async Task Allow_certificate_of_the_world_is_known_to_the_request(int major, int minor)
    {
        using var certificate = World.IssueClient("alice, \"A\"", "system:masters");

        Assert.Equal("alice, \"A\"", await Ask(ClientCertificates.Allow, new Version(major, minor), certificate));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public async Task Allow_no_certificate_is_nobody(int major, int minor) =>
        Assert.Equal(Nobody, await Ask(ClientCertificates.Allow, new Version(major, minor), null));

    [Theory]
    [InlineData(ClientCertificates.Allow, 1, 1)]
    [InlineData(ClientCertificates.Allow, 2, 0)]
    [InlineData(ClientCertificates.Require, 1, 1)]
    public async Task Certificate_of_another_authority_is_refused(ClientCertificates mode, int major, int minor)
    {
        using var certificate = CertificateAuthority.Create().IssueClient("alice");

        Assert.Null(await Ask(mode, new Version(major, minor), certificate));
    }

    [Fact]
    public async Task Allow_certificate_of_a_server_is_refused()
    {
        using var certificate = World.Issue();

        Assert.Null(await Ask(ClientCertificates.Allow, HttpVersion.Version11, certificate));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public async Task Require_no_certificate_is_refused_and_that_of_the_world_is_not(int major, int minor)
    {
        using var certificate = World.IssueClient("alice");

        Assert.Null(await Ask(ClientCertificates.Require, new Version(major, minor), null));
        Assert.Equal("alice", await Ask(ClientCertificates.Require, new Version(major, minor), certificate));
    }

    [Fact]
    public async Task Off_certificate_is_not_asked_for()
    {
        using var certificate = CertificateAuthority.Create().IssueClient("alice");

        Assert.Equal(Nobody, await Ask(ClientCertificates.Off, HttpVersion.Version11, certificate));
    }

    /// <summary>The name that a request has; null where there is no connection.</summary>
    private static async Task<string?> Ask(ClientCertificates mode, Version version, X509Certificate2? certificate)
    {
        await using var app = await Start(mode);
        using var handler = Trust.Handler(World);
        if (certificate is not null)
        {
            // Whatever issuers the server names, a bold client offers what it has.
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate;
        }

        using var client = new HttpClient(handler) { DefaultRequestVersion = version, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        try
        {
            var address = new UriBuilder(app.Urls.Single()) { Scheme = Uri.UriSchemeHttps };
            return await client.GetStringAsync(address.Uri, TestContext.Current.CancellationToken);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<WebApplication> Start(ClientCertificates mode)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        var certificate = World.Issue();
        var authority = X509Certificate2.CreateFromPem(World.CaPem);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, 0, listen => listen.UsePlainAndTls(() => certificate, new ClientTrust(mode, () => authority))));
        var app = builder.Build();
        app.MapGet("/", (HttpContext http) => http.Connection.ClientCertificate?.GetNameInfo(X509NameType.SimpleName, forIssuer: false) ?? Nobody);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
