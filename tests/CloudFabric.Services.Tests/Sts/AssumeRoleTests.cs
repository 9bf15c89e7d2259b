using CloudFabric.Model.Accounts;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Sts;

namespace CloudFabric.Services.Tests.Sts;

public sealed class AssumeRoleTests
{
    private const string Arn = "acs:ram::1000000000000003:role/Deployer";
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);
    private static readonly SessionSeal Seal = new("key");
    private static readonly Identity Trusted = new("1000000000000002") { User = "ann" };

    [Fact]
    public async Task AssumeRole_trusted_caller_becomes_the_session_it_named()
    {
        var made = (await Ask(Request())).Value();

        Assert.Equal($"{Arn}/ann@work", made.AssumedRoleUser.Arn);
        Assert.Matches("^3[0-9]{17}:ann@work$", made.AssumedRoleUser.AssumedRoleId);
        Assert.Equal(
            new RoleSession(made.Credentials.AccessKeyId, new Identity("1000000000000003") { Role = "Deployer", Session = "ann@work" }, Now.AddSeconds(3600).AddMilliseconds(-678)),
            Seal.Open(made.Credentials.SecurityToken));
        Assert.Equal(Seal.SecretOf(made.Credentials.AccessKeyId), made.Credentials.AccessKeySecret);
        Assert.Matches(@"^STS\.[a-z0-9]{24}$", made.Credentials.AccessKeyId);
        Assert.Null(made.SourceIdentity);
    }

    [Theory]
    [InlineData(null, "2026-01-02T04:04:05Z")]
    [InlineData(900L, "2026-01-02T03:19:05Z")]
    [InlineData(43_200L, "2026-01-02T15:04:05Z")]
    public async Task AssumeRole_lasts_as_long_as_asked(long? seconds, string expiration) =>
        Assert.Equal(expiration, (await Ask(Request() with { DurationSeconds = seconds })).Value().Credentials.Expiration);

    [Fact]
    public async Task AssumeRole_gives_each_request_a_key_of_its_own()
    {
        var keys = new List<string>();
        foreach (var request in new[] { "r1", "r2", "r1" })
        {
            keys.Add((await Ask(Request(), requestId: request)).Value().Credentials.AccessKeyId);
        }

        Assert.Equal(keys[0], keys[2]);
        Assert.NotEqual(keys[0], keys[1]);
    }

    [Fact]
    public async Task AssumeRole_name_of_the_role_in_another_case_is_the_same_role()
    {
        var made = (await Ask(Request() with { RoleArn = Arn.ToLowerInvariant() })).Value();

        Assert.Equal($"{Arn}/ann@work", made.AssumedRoleUser.Arn);
    }

    [Fact]
    public async Task AssumeRole_shows_the_source_identity_again() =>
        Assert.Equal("source", (await Ask(Request() with { SourceIdentity = "source" })).Value().SourceIdentity);

    [Theory]
    [InlineData("acs:ram::1000000000000003:role/other", "EntityNotExist.Role", 404)]
    [InlineData("acs:ram::1000000000000004:role/deployer", "EntityNotExist.Role", 404)]
    [InlineData("acs:ram::1000000000000003:user/deployer", "InvalidParameter.RoleArn", 400)]
    [InlineData("acs:ram::3:role/deployer", "InvalidParameter.RoleArn", 400)]
    [InlineData("deployer", "InvalidParameter.RoleArn", 400)]
    public async Task AssumeRole_of_what_is_no_role_is_refused(string arn, string code, int status) =>
        Refused(code, status, await Ask(Request() with { RoleArn = arn }));

    [Fact]
    public async Task AssumeRole_by_an_account_that_is_not_trusted_is_refused() =>
        Refused("NoPermission", 403, await Ask(Request(), new Identity("1000000000000003")));

    [Theory]
    [InlineData("a", false)]
    [InlineData("ab", true)]
    [InlineData("aB9.@_-", true)]
    [InlineData("a b", false)]
    [InlineData("ab\n", false)]
    [InlineData("é2", false)]
    public async Task AssumeRole_session_has_a_name_of_the_official_form(string name, bool isGood)
    {
        var outcome = await Ask(Request() with { RoleSessionName = name });

        Assert.Equal(isGood ? null : "InvalidParameter.RoleSessionName", outcome.Fault?.Code);
    }

    [Theory]
    [InlineData(64, null)]
    [InlineData(65, "InvalidParameter.RoleSessionName")]
    public async Task AssumeRole_session_has_a_name_of_64_at_most(int length, string? code) =>
        Assert.Equal(code, (await Ask(Request() with { RoleSessionName = new string('a', length) })).Fault?.Code);

    [Theory]
    [InlineData(899L)]
    [InlineData(43_201L)]
    [InlineData(-1L)]
    public async Task AssumeRole_for_too_short_or_too_long_is_refused(long seconds) =>
        Refused("InvalidParameter.DurationSeconds", 400, await Ask(Request() with { DurationSeconds = seconds }));

    [Theory]
    [InlineData("{\"Version\":\"1\",\"Statement\":[]}", null)]
    [InlineData("", null)]
    [InlineData("[]", "InvalidParameter.PolicyGrammar")]
    [InlineData("{", "InvalidParameter.PolicyGrammar")]
    public async Task AssumeRole_policy_is_a_JSON_object(string policy, string? code) =>
        Assert.Equal(code, (await Ask(Request() with { Policy = policy })).Fault?.Code);

    [Fact]
    public async Task AssumeRole_policy_of_more_than_2048_characters_is_refused() =>
        Refused("InvalidParameter.PolicySize", 400, await Ask(Request() with { Policy = $"{{{new string(' ', 2047)}}}" }));

    [Fact]
    public async Task AssumeRole_before_the_key_of_the_world_is_there_asks_to_retry() =>
        Refused("ServiceUnavailable", 503, await Ask(Request(), seal: new KnownSeal(null)));

    private static AssumeRoleRequest Request() => new() { RoleArn = Arn, RoleSessionName = "ann@work" };

    private static async Task<Outcome<AssumeRoleResponse>> Ask(
        AssumeRoleRequest request, Identity? caller = null, string requestId = "request-1", ISessionSeal? seal = null)
    {
        var accounts = new KnownAccounts(new AccountDirectory([new AccountState("1000000000000003", [], [], [new AccountRole("Deployer", ["1000000000000002"])])]));
        var action = new AssumeRole(accounts, seal ?? new KnownSeal(Seal), new FabricSeed(1), new StandingTime());
        return await action.Handle(request, Calls.By(caller ?? Trusted, requestId));
    }

    private static void Refused(string code, int status, Outcome<AssumeRoleResponse> outcome) =>
        Assert.Equal((code, status), (outcome.Fault?.Code, outcome.Fault?.HttpStatus));

    private sealed record KnownAccounts(AccountDirectory? Current) : IAccountView;

    private sealed record KnownSeal(SessionSeal? Current) : ISessionSeal;

    private sealed class StandingTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
