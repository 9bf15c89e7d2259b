using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>Actions addressed by path, as the official clients of the container service send them.</summary>
public sealed class ClusterActionTests(SharedFabric fabric)
{
    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task DescribeRegions_by_path_answers_both_client_generations(string scheme) =>
        ClusterActionAssertions.Regions(await RunAsync(scheme));

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task DescribeRegions_with_a_wrong_secret_is_refused(string scheme) =>
        DiskAssertions.Fails((await RunAsync(scheme))["wrong secret"], 400, "SignatureDoesNotMatch");

    [Fact]
    public async Task Answers_have_the_official_shape()
    {
        var contracts = ApiContracts.Official();
        var steps = await RunAsync("http");

        Assert.All(["sdk", "pop"], client => Assert.Empty(contracts.Check("cs", "DescribeRegions", steps[client].Body)));
    }

    private async Task<Steps> RunAsync(string scheme) => await (await fabric.ScenariosAsync()).ClustersAsync(scheme);
}
