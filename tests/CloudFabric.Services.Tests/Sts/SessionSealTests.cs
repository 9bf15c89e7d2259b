using CloudFabric.Services.Accounts;
using CloudFabric.Services.Sts;

namespace CloudFabric.Services.Tests.Sts;

public sealed class SessionSealTests
{
    private static readonly RoleSession Session = new(
        "STS.one", new Identity("1000000000000003") { Role = "r", Session = "s" }, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    /// <summary>As an earlier version wrote it with the key <c>key</c>: a running world keeps its sessions over an update.</summary>
    private const string Kept =
        "PhfaSb2sxu/sC9uxVHGXiJTF7+R+4KmzPOPPg1c4ARB7IktleUlkIjoiU1RTLm9uZSIsIkNhbGxlciI6eyJBY2NvdW50IjoiMTAwMDAwMDAwMD"
        + "AwMDAwMyIsIlVzZXIiOm51bGwsIlJvbGUiOiJyIiwiU2Vzc2lvbiI6InMifSwiRXhwaXJlcyI6IjIwMjYtMDEtMDJUMDM6MDQ6MDUrMDA6MDAi"
        + "fQ==";

    [Fact]
    public void Open_what_was_sealed_is_the_session() => Assert.Equal(Session, new SessionSeal("key").Open(new SessionSeal("key").Seal(Session)));

    [Fact]
    public void Open_token_of_an_earlier_version_is_the_session() => Assert.Equal(Session, new SessionSeal("key").Open(Kept));

    [Fact]
    public void Open_token_of_another_key_is_nothing() => Assert.Null(new SessionSeal("other").Open(new SessionSeal("key").Seal(Session)));

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not Base64")]
    public void Open_text_that_is_no_token_is_nothing(string text) => Assert.Null(new SessionSeal("key").Open(text));

    [Fact]
    public void Open_text_of_any_length_is_nothing() => Assert.Null(new SessionSeal("key").Open(new string('A', 100_000)));

    [Fact]
    public void SecretOf_differs_by_key_id_and_by_world()
    {
        string[] secrets = [new SessionSeal("key").SecretOf("a"), new SessionSeal("key").SecretOf("b"), new SessionSeal("other").SecretOf("a")];

        Assert.Equal(3, secrets.Distinct().Count());
        Assert.All(secrets, secret => Assert.Matches("^[0-9a-f]{64}$", secret));
    }
}
