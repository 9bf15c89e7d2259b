namespace CloudFabric.Protocol.Tests.Idempotency;

/// <summary>What a ClientToken promises, tried on every implemented action that takes one officially; one without a case fails each of these.</summary>
public sealed class ClientTokenTests(TokenFabric fabric) : IClassFixture<TokenFabric>
{
    private const int Duplicates = 8;

    public static TheoryData<string> Actions => [.. OfficialTokens.Implemented("ClientToken")];

    [Fact]
    public void Cases_are_of_implemented_actions_and_the_golden_file_knows_them()
    {
        var known = OfficialTokens.Implemented("ClientToken").Concat(OfficialTokens.Implemented("DryRun")).ToHashSet();

        Assert.Superset(new HashSet<string> { "ecs CreateDisk", "ecs ResizeDisk" }, known);
        Assert.All(OfficialTokens.Cases, one => Assert.Contains($"{one.Product} {one.Action}", known));
    }

    [Fact]
    public void Golden_file_says_what_the_official_contracts_say()
    {
        var folder = Environment.GetEnvironmentVariable("CLOUDFABRIC_API_CONTRACTS");
        Assert.SkipUnless(Directory.Exists(folder), "CLOUDFABRIC_API_CONTRACTS names no folder of contracts");

        Assert.Equal(OfficialTokens.Read(folder!).Order(StringComparer.Ordinal), OfficialTokens.Lines);
    }

    [Theory, MemberData(nameof(Actions))]
    public async Task Same_token_and_parameters_give_the_same_answer_without_effect(string action)
    {
        var (one, caller, parameters) = await Prepare(action);
        var (first, effect) = await caller.Watch(() => caller.Call(one, parameters));

        var (second, again) = await caller.Watch(() => caller.Call(one, parameters));

        Assert.Equal(TokenCaller.Content(first), TokenCaller.Content(second));
        Assert.NotEqual(first.Json.GetProperty("RequestId").GetString(), second.Json.GetProperty("RequestId").GetString());
        Assert.True(effect > 0);
        Assert.Equal(0, again);
    }

    [Theory, MemberData(nameof(Actions))]
    public async Task Same_token_and_other_parameters_are_refused_without_effect(string action)
    {
        var (one, caller, parameters) = await Prepare(action);
        var first = await caller.Call(one, parameters);

        var (other, effect) = await caller.Watch(() => caller.Call(one, With(parameters, one.Other)));

        Assert.Equal((400, "IdempotentParameterMismatch", 0), (other.Status, other.Code, effect));
        Assert.Equal(TokenCaller.Content(first), TokenCaller.Content(await caller.Call(one, parameters)));
    }

    [Theory, MemberData(nameof(Actions))]
    public async Task Duplicates_at_once_take_effect_once_and_have_one_answer(string action)
    {
        var (one, single, parameters) = await Prepare(action);
        var (_, effect) = await single.Watch(() => single.Call(one, parameters));
        var (_, caller, same) = await Prepare(action);

        var (answers, effects) = await caller.Watch(() => Task.WhenAll(Enumerable.Range(0, Duplicates).Select(_ => Task.Run(() => caller.Call(one, same)))));

        Assert.Single(answers.Select(TokenCaller.Content).Distinct());
        Assert.Equal(effect, effects);
    }

    [Theory, MemberData(nameof(Actions))]
    public async Task Different_questions_at_once_with_one_token_have_one_winner(string action)
    {
        var (one, caller, parameters) = await Prepare(action);
        var questions = new[] { parameters, With(parameters, one.Other) };

        var answers = await Task.WhenAll(questions.Select(question => Task.Run(() => caller.Call(one, question))));

        Assert.Equal([null, "IdempotentParameterMismatch"], answers.Select(answer => answer.Code).Order());
    }

    [Theory, MemberData(nameof(Actions))]
    public async Task Token_of_a_call_that_failed_is_free(string action)
    {
        var (one, caller, parameters) = await Prepare(action);

        var (failed, nothing) = await caller.Watch(() => caller.Call(one, With(parameters, one.Bad)));
        var (done, effect) = await caller.Watch(() => caller.Call(one, parameters));

        Assert.NotEqual(200, failed.Status);
        Assert.Equal((0, 200), (nothing, done.Status));
        Assert.True(effect > 0);
    }

    [Theory, MemberData(nameof(Actions))]
    public async Task Token_is_the_same_in_every_wire_form(string action)
    {
        var (one, caller, parameters) = await Prepare(action);
        var first = TokenCaller.Content(await caller.Call(one, parameters));

        foreach (var form in TokenCaller.Forms)
        {
            var (again, effect) = await caller.Watch(() => caller.Call(one, parameters, form: form));
            Assert.Equal((form, first, 0), (form, TokenCaller.Content(again), effect));
            Assert.Equal((form, "IdempotentParameterMismatch"), (form, (await caller.Call(one, With(parameters, one.Other), form: form)).Code));
        }
    }

    [Theory, MemberData(nameof(Actions))]
    public async Task Token_in_another_region_is_another_token(string action)
    {
        var (one, caller, parameters) = await Prepare(action);
        var (_, effect) = await caller.Watch(() => caller.Call(one, parameters));
        var there = caller with { Region = "cn-beijing" };
        var elsewhere = await one.Prepare(there);

        var (answer, effectThere) = await there.Watch(() => there.Call(one, elsewhere));

        Assert.Equal((200, effect), (answer.Status, effectThere));
    }

    [Fact]
    public async Task Token_in_another_action_is_another_token()
    {
        var caller = TokenCaller.In(fabric.Server);
        foreach (var action in OfficialTokens.Implemented("ClientToken"))
        {
            var one = OfficialTokens.CaseOf(action);
            var parameters = await one.Prepare(caller);
            var (answer, effect) = await caller.Watch(() => caller.Call(one, parameters));
            Assert.True(answer.Status == 200 && effect > 0, $"{action}: {answer.Text}");
        }
    }

    [Theory, MemberData(nameof(Actions))]
    public async Task Token_has_64_ASCII_characters_at_most(string action)
    {
        var (one, caller, parameters) = await Prepare(action);

        foreach (var token in new[] { new string('t', 65), "tok\u00e9n" })
        {
            var (refused, effect) = await caller.Watch(() => caller.Call(one, parameters, token));
            Assert.Equal((400, "InvalidClientToken.ValueNotSupported", 0), (refused.Status, refused.Code, effect));
        }

        Assert.Equal(200, (await caller.Call(one, parameters, new string('t', 64))).Status);
    }

    private static Dictionary<string, string> With(Dictionary<string, string> parameters, (string Name, string Value) changed) =>
        new(parameters) { [changed.Name] = changed.Value };

    private async Task<(TokenCase Case, TokenCaller Caller, Dictionary<string, string> Parameters)> Prepare(string action)
    {
        var (one, caller) = (OfficialTokens.CaseOf(action), TokenCaller.In(fabric.Server));
        return (one, caller, await one.Prepare(caller));
    }
}
