namespace CloudFabric.Protocol.Tests.Idempotency;

/// <summary>What a DryRun promises, tried on every implemented action that takes it or a ClientToken officially.</summary>
public sealed class DryRunTests(TokenFabric fabric) : IClassFixture<TokenFabric>
{
    public static TheoryData<string> Actions => [.. OfficialTokens.Implemented("ClientToken").Union(OfficialTokens.Implemented("DryRun"))];

    [Theory, MemberData(nameof(Actions))]
    public async Task Wrong_call_fails_with_its_own_error(string action)
    {
        var (one, caller, parameters) = await Prepare(action);
        parameters[one.Bad.Name] = one.Bad.Value;

        var (dry, effect) = await caller.Watch(() => caller.Call(one, parameters, dryRun: true));
        var real = await caller.Call(one, parameters);

        Assert.NotEqual("DryRunOperation", dry.Code);
        Assert.Equal((real.Status, real.Code, 0), (dry.Status, dry.Code, effect));
    }

    [Theory, MemberData(nameof(Actions))]
    public async Task Right_call_changes_nothing_and_leaves_its_token_for_the_real_one(string action)
    {
        var (one, caller, parameters) = await Prepare(action);

        for (var i = 0; i < 2; i++)
        {
            var (dry, nothing) = await caller.Watch(() => caller.Call(one, parameters, dryRun: true));
            Assert.Equal((400, "DryRunOperation", 0), (dry.Status, dry.Code, nothing));
        }

        var (real, effect) = await caller.Watch(() => caller.Call(one, parameters));
        Assert.True(real.Status == 200 && effect > 0, real.Text);
    }

    private async Task<(TokenCase Case, TokenCaller Caller, Dictionary<string, string> Parameters)> Prepare(string action)
    {
        var (one, caller) = (OfficialTokens.CaseOf(action), TokenCaller.In(fabric.Server));
        return (one, caller, await one.Prepare(caller));
    }
}
