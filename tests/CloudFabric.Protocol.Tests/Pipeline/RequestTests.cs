using System.Text;
using System.Text.Json;
using CloudFabric.Gateway;

namespace CloudFabric.Protocol.Tests.Pipeline;

public sealed class RequestTests
{
    private const string Disks = "/?Action=DescribeDisks&Version=2014-05-26";

    [Fact]
    public async Task Handle_query_form_and_headers_ask_the_same_question()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        const string tag = "Tag.1.Key=k&Tag.1.Value=v%2B+%C3%A9&ClientToken=t";
        (string, string)[] acs3 =
            [("x-acs-action", "DescribeDisks"), ("x-acs-version", "2014-05-26"), ("Authorization", "ACS3-HMAC-SHA256 Credential=a")];

        Answer[] answers =
        [
            await server.Get(Disks + "&SignatureNonce=1&RegionId=cn-hangzhou&" + tag),
            await server.Send(HttpMethod.Post, Disks + "&SignatureNonce=2", GatewayServer.Form(tag)),
            await server.Send(HttpMethod.Post, "/", GatewayServer.Form("Action=DescribeDisks&Version=2014-05-26&Signature=x&Format=JSON&" + tag)),
            await server.Send(HttpMethod.Post, "/?" + tag, null, acs3),
            await server.Send(HttpMethod.Post, "/", GatewayServer.Form(tag), acs3),
            await server.Get(Disks + "&ClientToken=other&Tag.1.Value=v%2b%20%c3%a9&Tag.1.Key=k&OwnerId=7"),
        ];

        Assert.All(answers, answer => Assert.Equal("[\"k=v+ é\"]", answer["Tags"]));
        Assert.Single(answers.Select(answer => answer["ParameterHash"]).Distinct());
        Assert.NotEqual(answers[0]["ParameterHash"], (await server.Get(Disks + "&Tag.1.Key=k&Tag.1.Value=w&ClientToken=t"))["ParameterHash"]);
        Assert.Matches("^[0-9a-f]{64}$", answers[0]["ParameterHash"]);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("ACS3-HMAC-SHA256 Credential=a", 200)]
    public async Task Handle_header_beats_parameter_in_the_new_generation_only(string authorization, int status)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await server.Get(
            "/?Action=DescribeDisks&Version=1999-01-01",
            ("Authorization", authorization), ("x-acs-action", "DescribeDisks"), ("x-acs-version", "2014-05-26"));

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task Handle_form_value_replaces_query_value()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        Assert.Equal("7", (await server.Send(HttpMethod.Post, Disks + "&PageSize=3", GatewayServer.Form("PageSize=7")))["PageSize"]);
    }

    [Theory]
    [InlineData("cs.cn-hangzhou.aliyuncs.com")]
    [InlineData("127.0.0.1:8080")]
    public async Task Handle_action_is_told_the_host_and_port_that_the_client_addressed(string authority)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await server.Get("/?Action=DescribeEndpoints&Version=2015-06-12", ("Host", authority));

        Assert.Equal(authority, answer["Authority"]);
    }

    [Fact]
    public async Task Handle_large_user_data_and_large_header_pass()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        var token = new string('t', 4096);

        var answer = await server.Get(Disks + "&UserData=" + new string('u', 24 * 1024), ("x-acs-security-token", token));

        Assert.Equal("24576", answer["UserDataLength"]);
    }

    [Fact]
    public async Task Handle_chunked_body_is_read()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var raw = await server.SendRaw(
            "POST " + Disks + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
            + "Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\n\r\n4\r\nPage\r\n6\r\nSize=9\r\n0\r\n\r\n");

        Assert.Contains("\"PageSize\":9", raw);
    }

    [Fact]
    public async Task Handle_empty_form_body_is_no_parameter()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        Assert.Equal("10", (await server.Send(HttpMethod.Post, Disks, GatewayServer.Form("")))["PageSize"]);
    }

    [Theory]
    [InlineData("&RegionId=cn-beijing", "x", "", "cn-beijing")]
    [InlineData("&regionId=cn-beijing", "x", "", "cn-beijing")]
    [InlineData("&RegionId=cn-beijing", "ecs.cn-shanghai.aliyuncs.com", "cn-hongkong", "cn-beijing")]
    [InlineData("", "ecs.cn-shanghai.aliyuncs.com", "cn-hongkong", "cn-hongkong")]
    [InlineData("", "ecs.cn-shanghai.aliyuncs.com", "", "cn-shanghai")]
    [InlineData("", "ECS.CN-Shanghai.localhost:4800", "", "cn-shanghai")]
    [InlineData("", "ecs.aliyuncs.com", "", "eu-central-1")]
    [InlineData("", "127.0.0.1:4800", "", "eu-central-1")]
    [InlineData("&RegionId=", "my-ecs.example-host.com", "", "eu-central-1")]
    public async Task Handle_region_is_the_nearest_that_is_named(string query, string host, string header, string expected)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions { DefaultRegion = "eu-central-1" });

        Assert.Equal(expected, (await server.Get(Disks + query, ("Host", host), ("x-acs-region-id", header)))["Region"]);
    }

    [Theory]
    [InlineData("""{"nodepool_info":{"name":"np é"},"region_id":"cn-beijing","client_token":"t1"}""")]
    [InlineData("""{"client_token":"t1","RegionId":"cn-beijing","nodepool_info":{"name":"np \u00e9"}}""")]
    public async Task Handle_json_body_binds_and_names_region_and_token(string body)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await server.Send(HttpMethod.Post, "/clusters/c1/nodepools", GatewayServer.Json(body));

        Assert.Equal("""{"cluster_id":"c1","name":"np é","region_id":"cn-beijing","token":"t1"}""", answer.Text);
    }

    [Theory]
    [InlineData("/clusters/c1/nodepools", "{\"nodepool_info\":")]
    [InlineData("/clusters/c1/nodepools", "plain")]
    [InlineData("/clusters/c1/nodepools", "{} {}")]
    [InlineData("/clusters/c1/nodepools", "\"\\ud800\"")]
    [InlineData(Disks, "[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]")]
    public async Task Handle_malformed_json_is_refused(string target, string body)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await server.Send(HttpMethod.Post, target, GatewayServer.Json(body));

        Assert.Equal((400, "InvalidParameter.body"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Handle_json_body_may_have_10000_parts()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        var parts = string.Join(',', Enumerable.Repeat("1", 9_990));

        var small = await server.Send(HttpMethod.Post, Disks, GatewayServer.Json($"{{\"PageSize\":3,\"Other\":[{parts}]}}"));
        var large = await server.Send(HttpMethod.Post, Disks, GatewayServer.Json($"{{\"PageSize\":3,\"Other\":[{parts},{parts}]}}"));

        Assert.Equal("3", small["PageSize"]);
        Assert.Equal((400, "InvalidParameter.body"), (large.Status, large.Code));
    }

    [Fact]
    public async Task Handle_body_of_a_request_that_leads_nowhere_is_not_read_as_json()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await server.Send(HttpMethod.Post, "/?Action=Invented&Version=2014-05-26", GatewayServer.Json("{"));

        Assert.Equal((404, "InvalidAction.NotFound"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("cn-hangzhou%0A")]
    [InlineData("cn/hangzhou")]
    [InlineData("cn_hangzhou")]
    [InlineData("CN-HANGZHOU")]
    [InlineData("%C3%A9")]
    [InlineData("sixty-five-characters-sixty-five-characters-sixty-five-characters")]
    public async Task Handle_region_that_none_can_be_called_is_not_found(string region)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        Answer[] answers =
        [
            await server.Get($"{Disks}&ClientToken=t&RegionId={region}"),
            await server.Get(Disks, ("x-acs-region-id", "cn hangzhou")),
            await server.Send(
                HttpMethod.Post, "/clusters/c1/nodepools", GatewayServer.Json(JsonSerializer.Serialize(new { region_id = Uri.UnescapeDataString(region) }))),
        ];

        Assert.All(answers, answer => Assert.Equal((404, "InvalidRegionId.NotFound"), (answer.Status, answer.Code)));
    }

    [Theory]
    [InlineData("abc", 200)]
    [InlineData("", 200)]
    [InlineData("sixty-four-characters-sixty-four-characters-sixty-four-character", 200)]
    [InlineData("sixty-five-characters-sixty-five-characters-sixty-five-characters", 400)]
    [InlineData("tok\u00e9n", 400)]
    [InlineData("a\tb", 400)]
    public async Task Handle_client_token_is_checked(string token, int status)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await server.Get(Disks + "&ClientToken=" + Uri.EscapeDataString(token));

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200 ? null : "InvalidClientToken.ValueNotSupported", answer.Code);
        Assert.Equal(status == 200 && token.Length > 0, answer.Text.Contains($"\"ClientToken\":\"{token}\""));
    }

    [Theory]
    [InlineData("d-1&DryRun=true", 400, "DryRunOperation")]
    [InlineData("d-1&DryRun=True", 400, "DryRunOperation")]
    [InlineData("d-1&DryRun=false", 200, null)]
    [InlineData("d-1&DryRun=", 200, null)]
    [InlineData("d-1&DryRun=yes", 400, "InvalidParameter.DryRun")]
    [InlineData("d-absent&DryRun=true", 404, "InvalidDiskId.NotFound")]
    [InlineData("&DryRun=true", 400, "MissingParameter.DiskId")]
    public async Task Handle_dry_run_that_would_succeed_fails_officially(string disk, int status, string? code)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await server.Get("/?Version=2014-05-26&Action=DeleteDisk&DiskId=" + disk);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Handle_too_many_parameters_are_refused()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        var form = new StringBuilder("a=1");
        for (var i = 0; i < 10_000; i++)
        {
            form.Append("&a=1");
        }

        Assert.Equal(400, (await server.Send(HttpMethod.Post, Disks, GatewayServer.Form(form.ToString()))).Status);
    }

    [Fact]
    public async Task Handle_body_over_the_limit_is_refused_before_it_is_read()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var raw = await server.SendRaw($"POST {Disks} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 33554433\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413", raw);
        Assert.Contains("\"Code\":\"InvalidParameter\"", raw);
    }
}
