using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>The official clients over everything that is emulated of ECS and VPC, each call with what it must answer; one process.</summary>
public sealed class SuiteTests(SharedFabric fabric)
{
    [Fact]
    public async Task Calls_are_answered_as_officially() => SuiteAssertions.Answers(await RunAsync());

    [Fact]
    public async Task Suite_makes_at_least_120_distinct_calls() => SuiteAssertions.Extent(await RunAsync());

    [Fact]
    public async Task Answers_have_the_official_shape() => SuiteAssertions.Shapes(await RunAsync());

    [Fact]
    public async Task Refusals_are_complete() => SuiteAssertions.Refusals(await RunAsync());

    private async Task<Steps> RunAsync() => await (await fabric.ScenariosAsync()).SuiteAsync("http");
}
