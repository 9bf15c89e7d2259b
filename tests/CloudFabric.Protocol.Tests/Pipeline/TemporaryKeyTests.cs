using CloudFabric.Gateway;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Sts;

namespace CloudFabric.Protocol.Tests.Pipeline;

/// <summary>Keys that a role has given: whoever has the world's key can tell good ones from bad ones, in every form of signature.</summary>
public sealed class TemporaryKeyTests
{
    private const string Key = "STS.one";
    private static readonly GatewayOptions Verify = new() { Auth = AuthMode.Verify };
    private static readonly SessionSeal Seal = new("the world's");
    private static readonly Identity Caller = new("1000000000000003") { Role = "deployer", Session = "ann" };
    private static readonly RoleSession Session = new(Key, Caller, FixedTime.Start.AddHours(1));

    [Fact]
    public async Task Verify_temporary_key_acts_for_the_account_of_its_role_in_every_form()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime(), Seal);
        var client = Client(server);

        Answer[] answers = [await client.RpcV1(), await client.Acs3(), await client.RoaV1()];

        Assert.All(answers, answer => Assert.Equal((200, null), (answer.Status, answer.Code)));
        Assert.All(answers[..2], answer => Assert.Equal(Caller.Account, answer["Account"]));
    }

    [Fact]
    public async Task Verify_temporary_key_is_good_at_another_gateway_of_the_world()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime(), new SessionSeal("the world's"));

        await AllAnswer(null, Client(server));
    }

    [Fact]
    public async Task Verify_token_of_another_world_is_refused()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime(), new SessionSeal("another world's"));

        await AllAnswer("InvalidSecurityToken.Malformed", Client(server));
    }

    [Theory]
    [InlineData(3599, null)]
    [InlineData(3600, "InvalidSecurityToken.Expired")]
    public async Task Verify_token_ends_at_its_expiry(int seconds, string? code)
    {
        var time = new FixedTime { Now = FixedTime.Start.AddSeconds(seconds) };
        await using var server = await GatewayServer.Start(Verify, time, Seal);

        await AllAnswer(code, Client(server) with { At = time.Now });
    }

    [Fact]
    public async Task Verify_token_with_any_byte_changed_is_refused()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime(), Seal);
        var bytes = Convert.FromBase64String(Seal.Seal(Session));

        foreach (var place in Enumerable.Range(0, bytes.Length))
        {
            var changed = (byte[])bytes.Clone();
            changed[place] ^= 1;
            Assert.Equal("InvalidSecurityToken.Malformed", (await (Client(server) with { Token = Convert.ToBase64String(changed) }).RpcV1()).Code);
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("bm9uc2Vuc2U=")]
    [InlineData("ÿ")]
    public async Task Verify_token_that_is_none_is_refused(string token)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime(), Seal);

        Assert.Equal("InvalidSecurityToken.Malformed", (await (Client(server) with { Token = token }).RpcV1()).Code);
    }

    [Theory]
    [InlineData("STS.two")]
    [InlineData("test")]
    public async Task Verify_token_of_another_key_is_refused(string key)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime(), Seal);

        await AllAnswer("InvalidSecurityToken.MismatchWithAccessKey", Client(server) with { Key = key });
    }

    [Fact]
    public async Task Verify_temporary_key_without_its_token_is_refused()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime(), Seal);

        await AllAnswer("MissingSecurityToken", Client(server) with { Token = "" });
    }

    [Fact]
    public async Task Verify_temporary_key_with_another_secret_is_refused()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime(), Seal);

        await AllAnswer("SignatureDoesNotMatch", Client(server) with { Secret = Seal.SecretOf("STS.two") });
    }

    [Fact]
    public async Task Verify_before_the_key_of_the_world_is_there_asks_to_retry()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());

        await AllAnswer("ServiceUnavailable", Client(server));
        Assert.Null((await new SignedRequests(server).RpcV1()).Code);
    }

    [Fact]
    public async Task Off_token_selects_the_account_of_its_role()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions(), new FixedTime(), Seal);
        var client = Client(server) with { Secret = "anything" };

        Assert.Equal(Caller.Account, (await client.RpcV1())["Account"]);
        Assert.Equal(Caller.Account, (await client.Acs3())["Account"]);
    }

    [Fact]
    public async Task Off_token_that_cannot_be_read_leaves_the_account_of_the_key()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions(), new FixedTime(), Seal);

        Assert.Equal("1000000000000001", (await (Client(server) with { Key = "test", Token = "nonsense" }).RpcV1())["Account"]);
        Assert.Matches("^[2-9][0-9]{15}$", (await (Client(server) with { Token = "" }).RpcV1())["Account"]);
    }

    private static SignedRequests Client(GatewayServer server) =>
        new(server) { Key = Key, Secret = Seal.SecretOf(Key), Token = Seal.Seal(Session) };

    private static async Task AllAnswer(string? code, SignedRequests client)
    {
        Answer[] answers = [await client.RpcV1(), await client.Acs3(), await client.RoaV1()];
        Assert.All(answers, answer => Assert.Equal(code, answer.Code));
    }
}
