using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>Over TLS a client is let in by trusting the world's authority, and by nothing less. That trusting it is enough is in each scenario.</summary>
public sealed class TlsTests(SharedFabric fabric)
{
    [Theory]
    [InlineData("sdk")]
    [InlineData("pop-post")]
    public async Task Client_that_does_not_know_the_authority_leaves(string client)
    {
        Requirements.OfficialClients();
        var calls = new[] { new { step = "call", action = "DescribeRegions", parameters = new { } } };

        var steps = await NodeRunner.RunAsync("call.mjs", new { client, scheme = "https", port = await fabric.PortAsync(), calls });

        Assert.Equal(0, steps["call"].Status);
        Assert.Contains("certificate", steps["call"].Line.GetProperty("error").GetProperty("message").GetString());
    }
}
