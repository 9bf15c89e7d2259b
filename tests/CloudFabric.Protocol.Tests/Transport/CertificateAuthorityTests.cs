using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
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
    public void Issue_server_certificate_is_for_this_machine_and_the_extra_names(string name, bool expected)
    {
        using var certificate = CertificateAuthority.Create().Issue("fabric.test", "10.1.2.3", "localhost");

        Assert.Equal(expected, certificate.MatchesHostname(name));
        Assert.True(certificate.HasPrivateKey);
    }

    [Fact]
    public void Issue_of_two_processes_has_two_keys_and_one_authority()
    {
        var authority = CertificateAuthority.Create();
        using var ca = X509Certificate2.CreateFromPem(authority.CaPem);
        using var one = authority.Issue("one.test");
        using var two = authority.Issue("two.test");

        Assert.NotEqual(one.GetPublicKeyString(), two.GetPublicKeyString());
        Assert.NotEqual(one.SerialNumber, two.SerialNumber);
        Assert.False(one.MatchesHostname("two.test"));
        Assert.All([one, two], certificate => Assert.True(IsTrusted(certificate, ca)));
        Assert.False(IsTrusted(CertificateAuthority.Create().Issue(), ca));
    }

    [Fact]
    public void IssueClient_subject_holds_the_user_and_each_group()
    {
        using var certificate = CertificateAuthority.Create().IssueClient("alice", "system:masters", "auditors");

        Assert.Equal(["CN=alice", "O=auditors", "O=system:masters"], certificate.Subject.Split(", ").Order(StringComparer.Ordinal));
        Assert.True(certificate.HasPrivateKey);
        Assert.False(certificate.MatchesHostname("localhost"));
    }

    [Fact]
    public void Issue_from_what_an_older_version_kept_is_of_the_same_authority()
    {
        var authority = CertificateAuthority.Create();
        var kept = JsonSerializer.Serialize(new { authority.CaPem, authority.CaKeyPem, CertPem = "of the first process", KeyPem = "of the first process" });

        using var certificate = JsonSerializer.Deserialize<CertificateAuthority>(kept)!.Issue();

        using var ca = X509Certificate2.CreateFromPem(authority.CaPem);
        Assert.True(IsTrusted(certificate, ca));
    }

    [Fact]
    public void ToString_shows_no_key() => Assert.DoesNotContain("PRIVATE", CertificateAuthority.Create().ToString());

    private static bool IsTrusted(X509Certificate2 certificate, X509Certificate2 ca)
    {
        using var chain = new X509Chain
        {
            ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, CustomTrustStore = { ca } },
        };
        return chain.Build(certificate);
    }
}
