using CloudFabric.Model.Accounts;
using CloudFabric.Model.Tests.Kernel;

namespace CloudFabric.Model.Tests.Accounts;

public sealed class AccountBytesTests
{
    private static readonly AccountState State = new(
        "1000000000000007", [new AccountKey("a", "secret", true, "ann")], ["ann"], [new AccountRole("maker", ["1000000000000002"])]);

    [Fact]
    public void AccountState_has_the_released_bytes() => Golden.AssertBytes("IOhAITEwMDAwMDAwMDAwMDAwMDchIAADIehAA2FBDXNlY3JldAEDQQdhbm7g4OAhIAADwRXg4CEgAAMh6EALbWFrZXIhIAADQSExMDAwMDAwMDAwMDAwMDAy4ODg4ODg", State);

    [Theory]
    [InlineData(typeof(AccountState), "cf.AccountState")]
    [InlineData(typeof(AccountKey), "cf.AccountKey")]
    [InlineData(typeof(AccountRole), "cf.AccountRole")]
    [InlineData(typeof(AccountCommand), "cf.AccountCommand")]
    [InlineData(typeof(PutAccount), "cf.PutAccount")]
    [InlineData(typeof(DeleteAccount), "cf.DeleteAccount")]
    [InlineData(typeof(DeleteAccountKey), "cf.DeleteAccountKey")]
    [InlineData(typeof(AccountResult), "cf.AccountResult")]
    public void Types_have_the_released_aliases(Type type, string alias) => Golden.AssertAlias(alias, type);
}
