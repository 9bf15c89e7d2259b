using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>Actions addressed by path, as the official clients of the container service send them.</summary>
public sealed class ClusterActionTests(SharedFabric fabric)
{
    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task DescribeRegions_by_path_answers_both_client_generations(string scheme)
    {
        var steps = await fabric.ClustersAsync(scheme);

        var regions = steps["sdk"].Body.GetProperty("regions").EnumerateArray().Select(region => region.GetProperty("regionId").GetString()).ToList();
        Assert.Contains("cn-hangzhou", regions);
        Assert.Equal(regions, steps["pop"].Body.GetProperty("regions").EnumerateArray().Select(region => region.GetProperty("regionId").GetString()));
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task DescribeRegions_with_a_wrong_secret_is_refused(string scheme)
    {
        var steps = await fabric.ClustersAsync(scheme);

        DiskAssertions.Fails(steps["wrong secret"], 400, "SignatureDoesNotMatch");
    }

    [Fact]
    public async Task Answers_have_the_official_shape()
    {
        var contracts = ApiContracts.Official();
        var steps = await fabric.ClustersAsync("http");

        Assert.Empty(contracts.Check("cs", "DescribeRegions", steps["sdk"].Body));
        Assert.Empty(contracts.Check("cs", "DescribeRegions", steps["pop"].Body));
    }
}
