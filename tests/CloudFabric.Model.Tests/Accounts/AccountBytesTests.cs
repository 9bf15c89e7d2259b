using CloudFabric.Model.Accounts;
using CloudFabric.Model.Tests.Kernel;

namespace CloudFabric.Model.Tests.Accounts;

public sealed class AccountBytesTests
{
    private static readonly AccountState State = new(
        "1000000000000007", [new AccountKey("a", "secret", true, "ann")], ["ann"], [new AccountRole("maker", ["1000000000000002"])]);

    [Fact]
    public void AccountState_has_the_released_bytes() => Golden.AssertBytes("IOhAITEwMDAwMDAwMDAwMDAwMDchIAADIehAA2FBDXNlY3JldAEDQQdhbm7g4OAhIAADwRXg4CEgAAMh6EALbWFrZXIhIAADQSExMDAwMDAwMDAwMDAwMDAy4ODg4OBBBXIx4A==", State with { Revision = "r1" });

    [Fact]
    public void AccountState_without_a_revision_is_still_read() => Assert.Equivalent(
        State, Golden.Read<AccountState>("IOhAITEwMDAwMDAwMDAwMDAwMDchIAADIehAA2FBDXNlY3JldAEDQQdhbm7g4OAhIAADwRXg4CEgAAMh6EALbWFrZXIhIAADQSExMDAwMDAwMDAwMDAwMDAy4ODg4ODg"), strict: true);

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
