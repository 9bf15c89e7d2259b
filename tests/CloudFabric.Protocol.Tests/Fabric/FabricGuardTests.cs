namespace CloudFabric.Protocol.Tests.Fabric;

public sealed class FabricGuardTests
{
    [Theory]
    [InlineData("cross-site", 403)]
    [InlineData("same-site", 403)]
    [InlineData("same-origin", 200)]
    [InlineData("none", 200)]
    [InlineData(null, 200)]
    public async Task Post_from_a_page_of_another_site_is_refused(string? site, int status)
    {
        await using var server = await FabricServer.Start();

        var (answered, _) = await server.Send(
            HttpMethod.Post, "/fabric/v1/seed", """{"account":"1000000000000001","region":"cn-hangzhou","count":1}""", "text/plain", site);

        Assert.Equal(status, answered);
        var (_, listed) = await server.Get("/?Action=DescribeDisks&Version=2014-05-26&AccessKeyId=test&RegionId=cn-hangzhou");
        Assert.Equal(status == 200 ? 1 : 0, listed.GetProperty("TotalCount").GetInt32());
    }

    [Fact]
    public async Task Get_before_the_world_is_known_says_that_it_will_be()
    {
        await using var server = await FabricServer.Start(withWorld: false);

        var (status, answer) = await server.Get("/fabric/v1/clock");

        Assert.Equal((503, "ServiceUnavailable"), (status, answer.GetProperty("code").GetString()));
    }
}
