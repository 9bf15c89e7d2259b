using CloudFabric.Gateway;
using CloudFabric.Protocol.Tests.Pipeline;

namespace CloudFabric.Protocol.Tests.Wire;

/// <summary>The edge cases of the wire, second part: bodies, and how the host is written.</summary>
public sealed class BodyAndHostCases
{
    private const string JsonType = "application/json; charset=utf-8";

    private static readonly GatewayOptions Verify = new() { Auth = AuthMode.Verify };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Case_07_body_with_a_length_or_in_chunks_is_signed_and_bound(bool chunked)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new WireClient(server);
        var json = new WireCall("POST", "/clusters/c1/nodepools")
        {
            Body = """{"nodepool_info":{"name":"chunked"}}""", Type = JsonType, Chunked = chunked,
        };
        var form = new WireCall("POST", "/?") { Body = "PageSize=7&UserData=abc", Type = WireClient.FormType, Chunked = chunked };

        Assert.Equal("chunked", (await client.Acs3(json, "POST\n/clusters/c1/nodepools\n"))["name"]);
        Assert.Equal("chunked", (await client.Roa(json, "/clusters/c1/nodepools"))["name"]);
        Assert.Equal("7", (await client.Acs3(form, "POST\n/\n"))["PageSize"]);
        Assert.Equal("7", (await client.Rpc(form, ("PageSize", "7"), ("UserData", "abc")))["PageSize"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Case_07_empty_body_of_the_form_type_is_no_parameter(bool chunked)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new WireClient(server);
        var call = new WireCall("POST", "/?PageSize=7") { Type = WireClient.FormType, Chunked = chunked };

        Assert.Equal("7", (await client.Rpc(call, ("PageSize", "7")))["PageSize"]);
        Assert.Equal("7", (await client.Acs3(call, "POST\n/\nPageSize=7"))["PageSize"]);
    }

    [Theory]
    [InlineData("zz")]
    [InlineData("ffffffffffffffff")]
    public async Task Case_07_broken_chunk_is_refused_officially(string size)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var raw = await server.SendRaw($"POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n{size}\r\n");

        Assert.StartsWith("HTTP/1.1 400", raw);
        Assert.Contains("\"Code\":\"InvalidParameter\"", raw);
    }

    [Fact]
    public async Task Case_07_get_with_a_json_body_is_the_patch_that_was_signed()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new WireClient(server);
        var call = new WireCall("GET", "/clusters/c1/labels") { Body = """{"Label":"x"}""", Type = JsonType };

        var patched = await client.Acs3(call, "PATCH\n/clusters/c1/labels\n");
        var empty = await client.Acs3(call with { Body = "" }, "PATCH\n/clusters/c1/labels\n");

        Assert.Equal(("c1", "x"), (patched["ClusterId"], patched["Label"]));
        Assert.Equal("InvalidAction.NotFound", empty.Code);
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("ecs.cn-shanghai.aliyuncs.com", "ecs.cn-shanghai.aliyuncs.com")]
    [InlineData("ECS.CN-Shanghai.AliyunCS.com:8080", "ECS.CN-Shanghai.AliyunCS.com")]
    public async Task Case_08_host_is_signed_as_it_was_sent_and_told_without_its_port(string host, string hostId)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new WireClient(server) { Host = host };
        var path = new WireCall("POST", "/clusters/c1/nodepools");

        Assert.Equal(200, (await client.Acs3(new WireCall("POST", "/?"), "POST\n/\n")).Status);
        Assert.Equal(200, (await client.Acs3(path, "POST\n/clusters/c1/nodepools\n")).Status);
        Assert.Equal(200, (await client.Roa(path, "/clusters/c1/nodepools")).Status);
        Assert.Equal(hostId, (await client.Send(new WireCall("GET", "/")))["HostId"]);
    }

    [Theory]
    [InlineData("http://x/clusters/c1/labels", 404)]
    [InlineData("http://x/?PageSize=7", 200)]
    [InlineData("http://x?PageSize=7", 200)]
    [InlineData("http://x/", 200)]
    [InlineData("http://x", 200)]
    public async Task Case_08_host_in_the_target_is_no_part_of_the_path(string target, int status)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        var call = new WireCall("POST", target) { Body = "Action=DescribeDisks&Version=2014-05-26", Type = WireClient.FormType };

        Assert.Equal(status, (await new WireClient(server) { Host = "x" }.Send(call)).Status);
    }

    [Theory]
    [InlineData("127.0.0.1:8080/ecs")]
    [InlineData("127.0.0.1\r\nHost: 127.0.0.1/ecs")]
    public async Task Case_08_endpoint_with_a_path_is_refused_by_the_server(string host)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var raw = await server.SendRaw($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 400", raw);
    }
}
