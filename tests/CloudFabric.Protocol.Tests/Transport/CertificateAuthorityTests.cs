using CloudFabric.Gateway.Transport;

namespace CloudFabric.Protocol.Tests.Transport;

public sealed class CertificateAuthorityTests
{
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("ecs.localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("fabric.test", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("example.com", false)]
    [InlineData("127.0.0.2", false)]
    public void Create_server_certificate_is_for_this_machine_and_the_extra_names(string name, bool expected)
    {
        using var certificate = CertificateAuthority.Create("fabric.test", "10.1.2.3", "localhost").Load();

        Assert.Equal(expected, certificate.MatchesHostname(name));
        Assert.True(certificate.HasPrivateKey);
    }

    [Fact]
    public void ToString_shows_no_key() => Assert.DoesNotContain("PRIVATE", CertificateAuthority.Create().ToString());
}
