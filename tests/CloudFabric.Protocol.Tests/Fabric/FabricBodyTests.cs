namespace CloudFabric.Protocol.Tests.Fabric;

public sealed class FabricBodyTests
{
    private const string Seed = """{"account":"1000000000000001","region":"cn-hangzhou","count":3}""";

    [Theory]
    [InlineData("POST", "clock")]
    [InlineData("PUT", "settings")]
    [InlineData("POST", "seed")]
    public async Task Handle_body_that_is_not_the_expected_json_is_refused_with_a_reason(string method, string path)
    {
        await using var server = await FabricServer.Start(withWorld: false);
        foreach (var body in new[] { "", "{", "null", "[]", "\"x\"", """{"rate":"much","timing":7,"count":"many"}""" })
        {
            var (status, answer) = await server.Send(new HttpMethod(method), "/fabric/v1/" + path, body);

            Assert.Equal((400, "InvalidParameter.body"), (status, answer.GetProperty("code").GetString()));
            Assert.NotEqual("", answer.GetProperty("message").GetString());
        }
    }

    [Fact]
    public async Task Handle_body_whose_chunk_has_no_end_is_refused_with_a_reason()
    {
        await using var server = await FabricServer.Start(withWorld: false);

        var raw = await server.SendRaw(
            "POST /fabric/v1/clock HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n");

        Assert.StartsWith("HTTP/1.1 400", raw);
        Assert.Contains("\"code\":\"InvalidParameter\"", raw);
    }

    [Theory]
    [InlineData("\"account\":\"1000000000000001\"", "\"account\":\"12\"", "InvalidParameter.account", "16 digits")]
    [InlineData("\"account\":\"1000000000000001\"", "\"account\":\"100000000000000x\"", "InvalidParameter.account", "16 digits")]
    [InlineData("\"account\":\"1000000000000001\",", "", "InvalidParameter.account", "16 digits")]
    [InlineData("cn-hangzhou", "cn-nowhere", "InvalidParameter.region", "cn-nowhere")]
    [InlineData("\"region\":\"cn-hangzhou\",", "", "InvalidParameter.region", "region")]
    [InlineData("\"count\":3", "\"count\":0", "InvalidParameter.count", "10,000,000")]
    [InlineData("\"count\":3", "\"count\":10000001", "InvalidParameter.count", "10,000,000")]
    [InlineData(",\"count\":3", "", "InvalidParameter.count", "10,000,000")]
    public async Task Seed_with_a_wrong_value_is_refused_with_its_name(string right, string wrong, string code, string reason)
    {
        await using var server = await FabricServer.Start();
        Assert.Contains(right, Seed);

        var (status, answer) = await server.Send(HttpMethod.Post, "/fabric/v1/seed", Seed.Replace(right, wrong));

        Assert.Equal((400, code), (status, answer.GetProperty("code").GetString()));
        Assert.Contains(reason, answer.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    public async Task Seed_plants_what_it_is_told_whatever_the_content_type(string type)
    {
        await using var server = await FabricServer.Start();

        var (status, answer) = await server.Send(HttpMethod.Post, "/fabric/v1/seed", Seed, type);

        Assert.Equal((200, 3), (status, answer.GetProperty("count").GetInt32()));
        var (_, listed) = await server.Get("/?Action=DescribeDisks&Version=2014-05-26&AccessKeyId=test&RegionId=cn-hangzhou");
        Assert.Equal(3, listed.GetProperty("TotalCount").GetInt32());
    }
}
