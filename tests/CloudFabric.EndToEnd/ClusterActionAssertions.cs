using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>What the scenario of the container service must show wherever it runs.</summary>
internal static class ClusterActionAssertions
{
    public static void Regions(Steps steps)
    {
        var regions = Ids(steps["sdk"]);

        Assert.Contains("cn-hangzhou", regions);
        Assert.Equal(regions, Ids(steps["pop"]));
    }

    private static List<string?> Ids(Step step) =>
        [.. step.Body.GetProperty("regions").EnumerateArray().Select(region => region.GetProperty("regionId").GetString())];
}
