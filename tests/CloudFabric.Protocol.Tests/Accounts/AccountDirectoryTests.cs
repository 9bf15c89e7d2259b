using CloudFabric.Model.Accounts;
using CloudFabric.Services.Accounts;

namespace CloudFabric.Protocol.Tests.Accounts;

public sealed class AccountDirectoryTests
{
    private static readonly AccountDirectory Directory = KnownAccounts.Of(With("a", "s"));

    [Theory]
    [InlineData("a", "1234567890123456")]
    [InlineData("test", "1000000000000001")]
    [InlineData("", "1000000000000001")]
    [InlineData(null, "1000000000000001")]
    public void CallerOf_known_or_absent_key_is_fixed(string? key, string account) => Assert.Equal(new Identity(account), Directory.CallerOf(key));

    [Fact]
    public void CallerOf_unknown_key_has_an_account_of_its_own()
    {
        var accounts = Enumerable.Range(0, 1000).Select(i => Directory.CallerOf($"key-{i}").Account).ToList();

        Assert.Equal(1000, accounts.Distinct().Count());
        Assert.All(accounts, account => Assert.Matches("^[2-9][0-9]{15}$", account));
        Assert.Equal(accounts[7], KnownAccounts.Of().CallerOf("key-7").Account);
    }

    [Fact]
    public void Find_configured_key_replaces_the_built_in_one()
    {
        Assert.Equal("test", Directory.Find("test")?.Secret);
        Assert.Null(Directory.Find("A"));
        Assert.Equal("other", KnownAccounts.Of(With("test", "other")).Find("test")?.Secret);
    }

    [Fact]
    public void FindRole_configured_role_replaces_the_built_in_one()
    {
        const string arn = "acs:ram::1000000000000001:role/test";
        var configured = KnownAccounts.Of(new AccountState("1000000000000001", [], [], [new AccountRole("TEST", ["1234567890123456"])]));

        Assert.Equal(["1000000000000001"], Directory.FindRole(arn)?.Trusted);
        Assert.Equal(["1234567890123456"], configured.FindRole(arn)?.Trusted);
        Assert.Equal("1000000000000001", configured.Find("test")?.Owner.Account);
    }

    private static AccountState With(string key, string secret) => new("1234567890123456", [new AccountKey(key, secret, true, null)], [], []);
}
