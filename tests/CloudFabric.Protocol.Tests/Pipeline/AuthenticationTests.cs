using System.Net.Http.Headers;
using CloudFabric.Gateway;

namespace CloudFabric.Protocol.Tests.Pipeline;

public sealed class AuthenticationTests
{
    private static readonly GatewayOptions Verify = new() { Auth = AuthMode.Verify };

    [Fact]
    public async Task Verify_every_wire_form_passes()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new SignedRequests(server);

        Answer[] answers = [await client.RpcV1(), await client.Acs3(), await client.RoaV1(), await client.RoaV1(""), await client.RoaV1("", "")];

        Assert.All(answers, answer => Assert.Equal((200, null), (answer.Status, answer.Code)));
        Assert.Equal("""["v+*~!'()/é 中"]""", answers[0]["Tags"]);
        Assert.Equal(("7", "cn-beijing"), (answers[1]["PageSize"], answers[1]["Region"]));
        Assert.Equal("c 1", answers[2]["cluster_id"]);
    }

    [Fact]
    public async Task Verify_key_selects_its_account()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());

        Assert.Equal("1000000000000001", (await new SignedRequests(server).RpcV1())["Account"]);
        Assert.Equal("1234567890123456", (await new SignedRequests(server) { Key = "LTAIother", Secret = "otherSecret" }.Acs3())["Account"]);
    }

    [Theory]
    [InlineData("unknown", "test", "InvalidAccessKeyId.NotFound", 404)]
    [InlineData("LTAIoff", "offSecret", "InvalidAccessKeyId.Inactive", 400)]
    [InlineData("LTAIother", "test", "SignatureDoesNotMatch", 400)]
    public async Task Verify_wrong_credential_is_refused_in_every_form(string key, string secret, string code, int status)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new SignedRequests(server) { Key = key, Secret = secret };

        Answer[] answers = [await client.RpcV1(), await client.Acs3(), await client.RoaV1()];

        Assert.All(answers, answer => Assert.Equal((status, code), (answer.Status, answer.Code)));
    }

    [Theory]
    [InlineData("RunInstances", "InvalidAccessKeyId.NotFound")]
    [InlineData("DescribeDisks", "InvalidAccessKeyId.NotFound")]
    [InlineData("NoSuchAction", "InvalidAction.NotFound")]
    public async Task Verify_stranger_is_refused_whether_the_action_is_emulated_or_not(string action, string code)
    {
        await using var server = await GatewayServer.Start(Verify);

        Assert.Equal(code, (await server.Get($"/?Version=2014-05-26&Action={action}&AccessKeyId=unknown&Signature=x")).Code);
    }

    [Fact]
    public async Task Verify_mismatch_tells_the_string_to_sign()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new SignedRequests(server) { Secret = "wrong" };

        Assert.StartsWith(
            "Specified signature is not matched with our calculation. server string to sign is:GET&%2F&AccessKeyId%3Dtest%26Action%3D",
            (await client.RpcV1())["Message"]);
        Assert.EndsWith("\n/clusters/c%201/nodepools?empty=", (await client.RoaV1())["Message"]);
        Assert.Matches(
            @"^Specified signature does not match our calculation\. server StringToSign is \[ACS3-HMAC-SHA256\n[0-9a-f]{64}\] "
            + @"server CanonicalRequest is \[POST\n/\n",
            (await client.Acs3())["Message"]);
    }

    [Fact]
    public async Task Verify_header_that_is_not_signed_is_refused_or_ignored()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new SignedRequests(server);

        var answer = await client.Acs3(unsigned: ("x-acs-region-id", "cn-shanghai"));

        Assert.Equal((400, "SignatureDoesNotMatch"), (answer.Status, answer.Code));
        Assert.Contains("x-acs-region-id", answer["Message"]);
        Assert.Equal("cn-hangzhou", (await client.RpcV1(header: ("x-acs-region-id", "cn-shanghai")))["Region"]);
    }

    [Fact]
    public async Task Verify_body_that_is_not_the_signed_one_is_refused()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new SignedRequests(server);

        Assert.Contains("x-acs-content-sha256", (await client.Acs3("PageSize=7", sentForm: "PageSize=8"))["Message"]);
        Assert.Contains("Content-MD5", (await client.RoaV1("{\"a\":1}", "1B2M2Y8AsgTpgAmY7PhCfg=="))["Message"]);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    public async Task Verify_body_beside_the_old_rpc_signature_is_refused_unless_it_is_a_signed_form(string type)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new SignedRequests(server);

        Answer[] answers =
        [
            await client.RpcV1(body: new StringContent("{\"PageSize\":7}", new MediaTypeHeaderValue(type))),
            await client.RpcV1(body: new StringContent(" ", new MediaTypeHeaderValue(type))),
            await client.RpcV1(body: GatewayServer.Form("PageSize=7")),
        ];

        Assert.All(answers, answer => Assert.Equal((400, "SignatureDoesNotMatch"), (answer.Status, answer.Code)));
        Assert.Equal(200, (await client.RpcV1(body: new StringContent("", new MediaTypeHeaderValue(type)))).Status);
    }

    [Fact]
    public async Task Verify_old_rpc_signature_is_no_proof_for_a_path()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());

        var answer = await new SignedRequests(server).RpcV1(body: GatewayServer.Form(""), path: "/clusters/c1/nodepools");

        Assert.Equal((400, "SignatureDoesNotMatch"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Verify_old_path_signature_without_a_digest_is_good_with_any_body()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new SignedRequests(server);

        Assert.Equal(200, (await client.RoaV1("{\"nodepool_info\":{}}", contentMd5: "")).Status);
        Assert.Equal("SignatureDoesNotMatch", (await (client with { Secret = "wrong" }).RoaV1("{\"nodepool_info\":{}}", contentMd5: "")).Code);
    }

    [Fact]
    public async Task Verify_body_of_a_stranger_is_not_read_as_json()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());

        var answer = await new SignedRequests(server) { Key = "unknown" }.RoaV1("{");

        Assert.Equal("InvalidAccessKeyId.NotFound", answer.Code);
    }

    [Theory]
    [InlineData(-899, null)]
    [InlineData(-901, "InvalidTimeStamp.Expired")]
    [InlineData(899, null)]
    [InlineData(901, "InvalidTimeStamp.Expired")]
    public async Task Verify_time_stamp_may_be_15_minutes_away(int seconds, string? code)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new SignedRequests(server) { At = FixedTime.Start.AddSeconds(seconds) };

        Answer[] answers = [await client.RpcV1(), await client.Acs3(), await client.RoaV1()];

        Assert.All(answers, answer => Assert.Equal(code, answer.Code));
    }

    [Theory]
    [InlineData("2026-01-02T03:04:05")]
    [InlineData("2026-01-02T03:04:05.123Z")]
    [InlineData("2026-01-02 03:04:05")]
    [InlineData("1767323045")]
    [InlineData("")]
    public async Task Verify_time_stamp_in_another_layout_is_illegal(string timestamp)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());

        Assert.Equal("IllegalTimestamp", (await new SignedRequests(server).RpcV1(timestamp)).Code);
    }

    [Fact]
    public async Task Verify_nonce_is_good_once_for_each_key()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new SignedRequests(server) { Nonce = "n" };

        Assert.Equal("SignatureDoesNotMatch", (await (client with { Secret = "wrong" }).RpcV1()).Code);
        Assert.Null((await client.RpcV1()).Code);
        Assert.Equal("SignatureNonceUsed", (await client.RpcV1()).Code);
        Assert.Equal("SignatureNonceUsed", (await client.Acs3()).Code);
        Assert.Null((await (client with { Key = "LTAIother", Secret = "otherSecret" }).RpcV1()).Code);
    }

    [Theory]
    [InlineData("", "MissingParameter")]
    [InlineData("tab\tinside", "InvalidParameter.SignatureNonce")]
    public async Task Verify_nonce_of_rpc_is_mandatory_and_printable(string nonce, string code)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());

        Assert.Equal(code, (await new SignedRequests(server) { Nonce = nonce }.RpcV1()).Code);
    }

    [Fact]
    public async Task Verify_path_without_a_nonce_passes_again_and_again()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new SignedRequests(server) { Nonce = "" };

        Assert.Null((await client.RoaV1()).Code);
        Assert.Null((await client.RoaV1()).Code);
    }

    [Theory]
    [InlineData("", "", "MissingAccessKeyId")]
    [InlineData("&AccessKeyId=", "", "MissingAccessKeyId")]
    [InlineData("&AccessKeyId=test", "", "MissingParameter")]
    [InlineData("&AccessKeyId=test&Signature=x", "", "MissingParameter")]
    [InlineData("&AccessKeyId=test&Timestamp=2026-01-02T03:04:05Z", "", "MissingParameter")]
    [InlineData("&AccessKeyId=test&Timestamp=2026-01-02T03:04:05Z&Signature=", "", "IncompleteSignature")]
    [InlineData("", "ACS3-HMAC-SHA256 Credential=test,SignedHeaders=host", "IncompleteSignature")]
    [InlineData("", "ACS3-HMAC-SHA256 Credential=test,Signature=x", "IncompleteSignature")]
    [InlineData("", "ACS3-HMAC-SM3 Credential=test,SignedHeaders=host,Signature=x", "IncompleteSignature")]
    [InlineData("", "ACS4-HMAC-SHA256 Credential=test/20260102/cn-hangzhou/Ecs/aliyun_v4_request,Signature=x", "IncompleteSignature")]
    [InlineData("", "ACS3-HMAC-SHA256", "MissingAccessKeyId")]
    [InlineData("", "acs test", "MissingAccessKeyId")]
    [InlineData("", "acs test:", "IncompleteSignature")]
    [InlineData("", "Bearer abc", "MissingAccessKeyId")]
    public async Task Verify_incomplete_credential_is_refused(string query, string authorization, string code)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());

        var answer = await server.Get(
            "/?Action=DescribeDisks&Version=2014-05-26" + query,
            ("Authorization", authorization), ("x-acs-date", "2026-01-02T03:04:05Z"),
            ("x-acs-action", "DescribeDisks"), ("x-acs-version", "2014-05-26"));

        Assert.Equal((400, code), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("", "", "1000000000000001")]
    [InlineData("&AccessKeyId=test", "", "1000000000000001")]
    [InlineData("&AccessKeyId=LTAIother&Signature=nonsense", "", "1234567890123456")]
    [InlineData("", "ACS3-HMAC-SHA256 Credential=LTAIother,SignedHeaders=host,Signature=x", "1234567890123456")]
    [InlineData("", "acs LTAIother:x", "1234567890123456")]
    [InlineData("", "ACS4-HMAC-SHA256 Credential=LTAIother/20260102/cn-hangzhou/Ecs/aliyun_v4_request,Signature=x", "1234567890123456")]
    public async Task Off_key_only_selects_the_account(string query, string authorization, string account)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        Assert.Equal(account, (await server.Get("/?Action=DescribeDisks&Version=2014-05-26" + query, ("Authorization", authorization)))["Account"]);
    }
}
