using CloudFabric.Services.Accounts;
using CloudFabric.Services.Sts;

namespace CloudFabric.Services.Tests.Sts;

public sealed class GetCallerIdentityTests
{
    private const string Account = "1000000000000002";

    [Fact]
    public async Task GetCallerIdentity_of_an_account_is_its_root() => Assert.Equal(
        new GetCallerIdentityResponse("Account", Account, Account, $"acs:ram::{Account}:root") { UserId = Account },
        await Ask(new Identity(Account)));

    [Fact]
    public async Task GetCallerIdentity_of_a_user_has_an_id_of_its_own()
    {
        var ann = await Ask(new Identity(Account) { User = "ann" });
        var bob = await Ask(new Identity(Account) { User = "bob" });

        Assert.Equal(("RAMUser", Account, $"acs:ram::{Account}:user/ann", null), (ann.IdentityType, ann.AccountId, ann.Arn, ann.RoleId));
        Assert.Matches("^2[0-9]{17}$", ann.UserId);
        Assert.Equal(ann.UserId, ann.PrincipalId);
        Assert.NotEqual(ann.UserId, bob.UserId);
    }

    [Fact]
    public async Task GetCallerIdentity_of_a_session_names_its_role()
    {
        var session = await Ask(new Identity(Account) { Role = "Deployer", Session = "ann" });

        Assert.Equal(
            ("AssumedRoleUser", Account, $"acs:ram::{Account}:assumed-role/Deployer/ann", null),
            (session.IdentityType, session.AccountId, session.Arn, session.UserId));
        Assert.Matches("^3[0-9]{17}$", session.RoleId);
        Assert.Equal($"{session.RoleId}:ann", session.PrincipalId);
    }

    private static async Task<GetCallerIdentityResponse> Ask(Identity caller) =>
        (await new GetCallerIdentity().Handle(new GetCallerIdentityRequest(), Calls.By(caller))).Value();
}
