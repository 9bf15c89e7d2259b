using CloudFabric.Services.Accounts;

namespace CloudFabric.Protocol.Tests.Accounts;

public sealed class AccountDirectoryTests
{
    private static readonly AccountDirectory Directory = new([new AccessKey("a", "s", "1234567890123456")]);

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
        Assert.Equal(accounts[7], new AccountDirectory([]).CallerOf("key-7").Account);
    }

    [Fact]
    public void Find_configured_key_replaces_the_built_in_one()
    {
        Assert.Equal("test", Directory.Find("test")?.Secret);
        Assert.Null(Directory.Find("A"));
        Assert.Equal("other", new AccountDirectory([new AccessKey("test", "other", "1234567890123456")]).Find("test")?.Secret);
    }

    [Fact]
    public void FindRole_configured_role_replaces_the_built_in_one()
    {
        const string arn = "acs:ram::1000000000000001:role/test";
        var role = new RamRole("1000000000000001", "TEST", ["1234567890123456"]);

        Assert.Equal(["1000000000000001"], Directory.FindRole(arn)?.TrustedAccounts);
        Assert.Equal(role, new AccountDirectory([], role).FindRole(arn));
    }
}
