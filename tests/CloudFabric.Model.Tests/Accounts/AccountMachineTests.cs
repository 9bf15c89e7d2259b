using CloudFabric.Model.Accounts;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Accounts;

public sealed class AccountMachineTests
{
    private const string Number = "1000000000000007";
    private static readonly DecisionContext Context = new(AccountState.KeyOf(Number), "-", DateTimeOffset.UnixEpoch, Timing.Off, 1);
    private static readonly AccountState Two = With(Key("a", "a-secret"), Key("b", "b-secret"));

    [Fact]
    public void Put_new_account_claims_its_keys_under_the_ceiling()
    {
        var decision = Decide(null, new PutAccount(Two, []));

        Assert.Equal(["access-key/a", "access-key/b"], decision.Conditions.OfType<Claim>().Select(claim => claim.Name));
        Assert.Equal(["access-key/a", "access-key/b"], AccountMachine.Shape(decision.State!).Holds);
        Assert.Equal(("total/-/-/account", 10_000), decision.Conditions.OfType<Ceiling>().Select(ceiling => (ceiling.Counter, ceiling.Max)).Single());
    }

    [Fact]
    public void Put_claims_only_keys_that_the_account_does_not_hold_yet()
    {
        var decision = Decide(Two, new PutAccount(With(Key("b", "new"), Key("c", "c-secret")), []));

        Assert.Equal(["access-key/c"], decision.Conditions.OfType<Claim>().Select(claim => claim.Name));
        Assert.Equal(["b=new", "c=c-secret"], decision.State!.Keys.Select(key => $"{key.Id}={key.Secret}"));
    }

    [Fact]
    public void Put_made_secret_counts_for_a_new_key_only()
    {
        var decision = Decide(Two, new PutAccount(With(Key("a", "made-1"), Key("c", "made-2")), ["a", "c"]));

        Assert.Equal(["a=a-secret", "c=made-2"], decision.State!.Keys.Select(key => $"{key.Id}={key.Secret}"));
        Assert.Equal(["c"], decision.Result!.Made);
    }

    [Fact]
    public void Delete_key_leaves_the_others()
    {
        var decision = Decide(Two, new DeleteAccountKey("a"));

        Assert.Equal("b", Assert.Single(decision.State!.Keys).Id);
        Assert.Equal(AccountFaults.KeyNotFound, Decide(decision.State, new DeleteAccountKey("a")).Fault);
    }

    [Fact]
    public void Delete_account_leaves_nothing()
    {
        Assert.Null(Decide(Two, new DeleteAccount()).State);
        Assert.Equal(AccountFaults.NotFound, Decide(null, new DeleteAccount()).Fault);
        Assert.Equal(AccountFaults.NotFound, Decide(null, new DeleteAccountKey("a")).Fault);
    }

    private static Decision<AccountState, AccountResult> Decide(AccountState? state, AccountCommand command) => AccountMachine.Decide(state, command, Context);

    private static AccountState With(params AccountKey[] keys) => new(Number, [.. keys], [], []);

    private static AccountKey Key(string id, string secret) => new(id, secret, true, null);
}
