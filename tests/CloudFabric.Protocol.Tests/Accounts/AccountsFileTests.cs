using CloudFabric.Services.Accounts;

namespace CloudFabric.Protocol.Tests.Accounts;

public sealed class AccountsFileTests
{
    [Fact]
    public void Parse_good_file_gives_its_keys()
    {
        var keys = AccountsFile.Parse(
            """[{ "account": "1234567890123456", "keys": [{ "id": "a", "secret": "s1" }, { "id": "b", "secret": "s2", "active": false }] }]""");

        Assert.Equal([("a", "s1", true), ("b", "s2", false)], keys.Select(key => (key.Id, key.Secret, key.Active)));
        Assert.All(keys, key => Assert.Equal("1234567890123456", key.Account));
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
              null
            ]
            """)).Message;

        Assert.Contains("[0]: the account must have 16 digits, not '12'", message);
        Assert.Contains("[0].keys[1]: a key needs an id and a secret", message);
        Assert.Contains("[0].keys[2]: a key needs an id and a secret", message);
        Assert.Contains("[1].keys[0]: the id 'a' is used twice", message);
        Assert.Contains("[2]: it has no keys", message);
        Assert.Contains("[3]: it has no keys", message);
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
