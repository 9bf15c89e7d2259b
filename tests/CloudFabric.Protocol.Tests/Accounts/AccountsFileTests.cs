using CloudFabric.Model.Accounts;
using CloudFabric.Services.Accounts;

namespace CloudFabric.Protocol.Tests.Accounts;

public sealed class AccountsFileTests
{
    [Fact]
    public void Parse_good_file_gives_its_keys()
    {
        var accounts = Parse(
            """[{ "account": "1234567890123456", "keys": [{ "id": "a", "secret": "s1" }, { "id": "b", "secret": "s2", "active": false }] }]""");

        Assert.Equal(("s1", true), (accounts.Find("a")?.Secret, accounts.Find("a")?.Active));
        Assert.Equal(("s2", false), (accounts.Find("b")?.Secret, accounts.Find("b")?.Active));
        Assert.All(["a", "b"], key => Assert.Equal(new Identity("1234567890123456"), accounts.Find(key)?.Owner));
    }

    [Fact]
    public void Parse_users_have_keys_of_their_own()
    {
        var accounts = Parse(
            """[{ "account": "1234567890123456", "users": [{ "name": "ann", "keys": [{ "id": "a", "secret": "s" }] }, { "name": "bare" }] }]""");

        Assert.Equal(new Identity("1234567890123456") { User = "ann" }, accounts.Find("a")?.Owner);
    }

    [Fact]
    public void Parse_roles_trust_whom_they_name_or_else_their_own_account()
    {
        var accounts = Parse(
            """
            [{ "account": "1234567890123456", "roles": [{ "name": "Shared", "trust": ["1000000000000002", "1000000000000003"] }, { "name": "own" }] }]
            """);

        Assert.Equal(["1000000000000002", "1000000000000003"], accounts.FindRole("acs:ram::1234567890123456:role/shared")?.Trusted);
        Assert.Equal(["1234567890123456"], accounts.FindRole("acs:ram::1234567890123456:role/own")?.Trusted);
        Assert.Null(accounts.FindRole("acs:ram::1000000000000002:role/own"));
    }

    [Fact]
    public void Parse_roles_may_trust_a_user()
    {
        var accounts = Parse(
            """[{ "account": "1234567890123456", "roles": [{ "name": "own", "trust": ["acs:ram::1000000000000002:user/ann"] }] }]""");

        var role = accounts.FindRole("acs:ram::1234567890123456:role/own")!;
        Assert.True(role.Trusts(new Identity("1000000000000002") { User = "ann" }));
        Assert.False(role.Trusts(new Identity("1000000000000002") { User = "bob" }));
        Assert.False(role.Trusts(new Identity("1000000000000002")));
        Assert.False(role.Trusts(new Identity("1000000000000003") { User = "ann" }));
    }

    [Fact]
    public void Parse_account_that_is_named_twice_has_what_both_say()
    {
        var accounts = Parse(
            """[{ "account": "1234567890123456", "keys": [{ "id": "a", "secret": "s" }] }, { "account": "1234567890123456", "keys": [{ "id": "b", "secret": "s" }] }]""");

        Assert.All(["a", "b"], key => Assert.Equal("1234567890123456", accounts.Find(key)?.Owner.Account));
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
                "keys": [{ "id": "STS.x", "secret": "hidden" }, { "id": "a b", "secret": "hidden" }]
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
        Assert.Contains("[4].keys[1]: the id of a key has 1 to 128 visible ASCII characters", message);
        Assert.DoesNotContain("hidden", message);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[{ \"account\": 12 }]")]
    [InlineData("not json")]
    public void Parse_other_json_is_refused_with_its_place(string text) =>
        Assert.Contains("line 1", Assert.Throws<FormatException>(() => AccountsFile.Parse(text)).Message);

    [Fact]
    public void ToString_of_a_key_hides_its_secret() => Assert.All(
        new object[]
        {
            new AccessKey("a", "hidden", "1234567890123456"), new KeyEntry("a", "hidden"), new AccountKey("a", "hidden", true, null),
            new PutAccount(new AccountState("1234567890123456", [new AccountKey("a", "hidden", true, null)], [], []), ["a"]),
        },
        key => Assert.DoesNotContain("hidden", key.ToString()));

    private static AccountDirectory Parse(string text) => KnownAccounts.Of(AccountsFile.Parse(text));
}
