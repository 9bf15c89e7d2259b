using CloudFabric.Services.Accounts;

namespace CloudFabric.Protocol.Tests.Accounts;

public sealed class AccountsFileTests
{
    [Fact]
    public void Parse_good_file_gives_its_keys()
    {
        var accounts = AccountsFile.Parse(
            """[{ "account": "1234567890123456", "keys": [{ "id": "a", "secret": "s1" }, { "id": "b", "secret": "s2", "active": false }] }]""");

        Assert.Equal(("s1", true), (accounts.Find("a")?.Secret, accounts.Find("a")?.Active));
        Assert.Equal(("s2", false), (accounts.Find("b")?.Secret, accounts.Find("b")?.Active));
        Assert.All(["a", "b"], key => Assert.Equal(new Identity("1234567890123456"), accounts.Find(key)?.Owner));
    }

    [Fact]
    public void Parse_users_have_keys_of_their_own()
    {
        var accounts = AccountsFile.Parse(
            """[{ "account": "1234567890123456", "users": [{ "name": "ann", "keys": [{ "id": "a", "secret": "s" }] }, { "name": "bare" }] }]""");

        Assert.Equal(new Identity("1234567890123456") { User = "ann" }, accounts.Find("a")?.Owner);
    }

    [Fact]
    public void Parse_roles_trust_whom_they_name_or_else_their_own_account()
    {
        var accounts = AccountsFile.Parse(
            """
            [{ "account": "1234567890123456", "roles": [{ "name": "Shared", "trust": ["1000000000000002", "1000000000000003"] }, { "name": "own" }] }]
            """);

        Assert.Equal(["1000000000000002", "1000000000000003"], accounts.FindRole("acs:ram::1234567890123456:role/shared")?.TrustedAccounts);
        Assert.Equal(["1234567890123456"], accounts.FindRole("acs:ram::1234567890123456:role/own")?.TrustedAccounts);
        Assert.Null(accounts.FindRole("acs:ram::1000000000000002:role/own"));
    }

    [Fact]
    public void Parse_tells_all_mistakes_and_no_secret()
    {
        var message = Assert.Throws<FormatException>(() => AccountsFile.Parse(
            """
            [
              { "account": "12", "keys": [{ "id": "a", "secret": "hidden" }, { "id": "", "secret": "hidden" }, null] },
              { "account": "1234567890123456", "keys": [{ "id": "a", "secret": "hidden" }] },
              { "account": "1234567890123457" },
              null,
              {
                "account": "1234567890123458",
                "users": [{ "name": "a b", "keys": [{ "id": "a", "secret": "hidden" }] }, null],
                "roles": [{ "name": "r", "trust": ["1", null] }, { "name": "R" }, { "name": "" }],
                "keys": [{ "id": "STS.x", "secret": "hidden" }]
              }
            ]
            """)).Message;

        Assert.Contains("[0]: the account must have 16 digits, not '12'", message);
        Assert.Contains("[0].keys[1]: a key needs an id and a secret", message);
        Assert.Contains("[0].keys[2]: a key needs an id and a secret", message);
        Assert.Contains("[1].keys[0]: the id 'a' is used twice", message);
        Assert.Contains("[2]: it has no keys, users or roles", message);
        Assert.Contains("[3]: it has no keys, users or roles", message);
        Assert.Contains("[4].users[0]: a name has 1 to 64 letters, digits and .@_-, not 'a b'", message);
        Assert.Contains("[4].users[0].keys[0]: the id 'a' is used twice", message);
        Assert.Contains("[4].users[1]: a name has", message);
        Assert.Contains("[4].roles[0]: a trusted account must have 16 digits, not '1'", message);
        Assert.Contains("[4].roles[0]: a trusted account must have 16 digits, not ''", message);
        Assert.Contains("[4].roles[1]: the account has two roles 'R'", message);
        Assert.Contains("[4].roles[2]: a name has", message);
        Assert.Contains("[4].keys[0]: only temporary keys begin with STS.", message);
        Assert.DoesNotContain("hidden", message);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[{ \"account\": 12 }]")]
    [InlineData("not json")]
    public void Parse_other_json_is_refused_with_its_place(string text) =>
        Assert.Contains("line 1", Assert.Throws<FormatException>(() => AccountsFile.Parse(text)).Message);

    [Fact]
    public void ToString_of_a_key_hides_its_secret() =>
        Assert.Equal("a of 1234567890123456", new AccessKey("a", "hidden", "1234567890123456").ToString());
}
