using System.Text.Json;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>
/// Resources of the Terraform provider (1.289.0) from their creation to their end, called as it calls: what it applied it reads back, and
/// nothing that it did not ask for.
/// </summary>
public sealed class TerraformResourceTests(SharedFabric fabric)
{
    /// <summary>Each with the number of its plans: one after the creation and one after each update.</summary>
    public static TheoryData<string, int> Resources => new()
    {
        { "alicloud_vpc", 3 },
        { "alicloud_vswitch", 3 },
        { "alicloud_security_group", 3 },
        { "alicloud_security_group_rule", 7 },
        { "alicloud_instance", 7 },
        { "alicloud_ecs_disk", 5 },
        { "alicloud_ecs_disk_attachment", 1 },
    };

    [Theory, MemberData(nameof(Resources))]
    public async Task Second_plan_is_empty(string resource, int plans)
    {
        var found = (await RunAsync()).All.Where(step => step.Name.StartsWith("plan", StringComparison.Ordinal) && step.Name.EndsWith($" of {resource}", StringComparison.Ordinal)).ToList();

        Assert.Equal(plans, found.Count);
        Assert.Empty(found.SelectMany(plan => Texts(plan, "differences").Select(text => $"{plan.Name}: {text}")));
    }

    [Theory, MemberData(nameof(Resources))]
    public async Task Every_field_is_set_and_every_one_that_can_change_changes(string resource, int plans)
    {
        Assert.True(plans > 0);
        Assert.Empty(Texts((await RunAsync())[$"fields of {resource}"], "untried"));
    }

    [Theory, MemberData(nameof(Resources))]
    public async Task Deleted_is_gone(string resource, int plans)
    {
        var gone = (await RunAsync()).All.Where(step => step.Name == $"gone {resource}").ToList();

        Assert.InRange(gone.Count, 1, plans);
        Assert.All(gone, step => Assert.True(step.Line.GetProperty("isGone").GetBoolean()));
    }

    [Fact]
    public async Task Calls_are_answered_as_the_provider_needs()
    {
        var calls = Calls(await RunAsync());

        Assert.True(calls.Count > 150);
        Assert.Empty(calls.SelectMany(step => Texts(step, "problems").Select(problem => $"{step.Action}: {problem}")));
        Assert.All(calls, TerraformAssertions.Readable);
        Assert.DoesNotContain(calls, TerraformAssertions.IsRepeated);
    }

    [Fact]
    public async Task Answers_have_the_official_shape()
    {
        var contracts = ApiContracts.Official();
        var answers = Calls(await RunAsync()).Where(step => step.Succeeded && contracts.Knows(step.Product, step.Action)).ToList();

        Assert.True(answers.Select(step => step.Action).Distinct().Count() >= 40);
        Assert.Empty(answers.SelectMany(step => contracts.Check(step.Product, step.Action, step.Body)).Distinct());
    }

    private static List<Step> Calls(Steps steps) => [.. steps.All.Where(step => step.Line.TryGetProperty("action", out _))];

    private static IEnumerable<string?> Texts(Step step, string name) =>
        step.Line.GetProperty(name).EnumerateArray().Select((JsonElement text) => text.GetString());

    private async Task<Steps> RunAsync() => await (await fabric.ScenariosAsync()).TerraformResourcesAsync();
}
