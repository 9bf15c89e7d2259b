using CloudFabric.Gateway;
using CloudFabric.Protocol.Tests.Pipeline;

namespace CloudFabric.Protocol.Tests.Wire;

/// <summary>The edge cases of the wire, fourth part: nonces, times, tokens and dry runs.</summary>
public sealed class CredentialCases
{
    private const string Disks = "/?Action=DescribeDisks&Version=2014-05-26";

    private static readonly GatewayOptions Verify = new() { Auth = AuthMode.Verify };

    [Fact]
    public async Task Case_12_nonce_is_used_up_by_a_good_signature_of_the_same_key_only()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new SignedRequests(server) { Nonce = "n" };

        Assert.Equal("SignatureDoesNotMatch", (await (client with { Secret = "wrong" }).Acs3()).Code);
        Assert.Null((await client.Acs3()).Code);
        Assert.Equal("SignatureNonceUsed", (await client.Acs3()).Code);
        Assert.Null((await (client with { Key = "LTAIother", Secret = "otherSecret" }).Acs3()).Code);
    }

    [Theory]
    [InlineData(-899, null)]
    [InlineData(-901, "InvalidTimeStamp.Expired")]
    [InlineData(901, "InvalidTimeStamp.Expired")]
    public async Task Case_13_time_stamp_of_every_form_is_good_for_15_minutes(int seconds, string? code)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new SignedRequests(server) { At = FixedTime.Start.AddSeconds(seconds) };

        Answer[] answers = [await client.RpcV1(), await client.RoaV1(), await client.Acs3()];

        Assert.All(answers, answer => Assert.Equal(code, answer.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-02T03:04:05")]
    [InlineData("2026-01-02T03:04:05.000Z")]
    public async Task Case_13_time_stamp_in_another_layout_is_refused(string timestamp)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());

        Assert.Equal("IllegalTimestamp", (await new SignedRequests(server).RpcV1(timestamp)).Code);
    }

    [Fact]
    public async Task Case_15_token_means_the_same_call_through_another_wire_form_and_not_with_another_parameter()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        (string, string)[] headers =
            [("x-acs-action", "DescribeDisks"), ("x-acs-version", "2014-05-26"), ("Authorization", "ACS3-HMAC-SHA256 Credential=a")];

        var first = await server.Get(Disks + "&PageSize=7&ClientToken=t");
        var again = await server.Send(HttpMethod.Post, "/", GatewayServer.Form("ClientToken=t&PageSize=7"), headers);
        var other = await server.Get(Disks + "&PageSize=8&ClientToken=t");

        Assert.Equal(("t", "t", "t"), (first["ClientToken"], again["ClientToken"], other["ClientToken"]));
        Assert.Equal(first["ParameterHash"], again["ParameterHash"]);
        Assert.NotEqual(first["ParameterHash"], other["ParameterHash"]);
    }

    [Theory]
    [InlineData("sixty-five-characters-sixty-five-characters-sixty-five-characters")]
    [InlineData("t%C3%A9")]
    public async Task Case_15_token_that_is_too_long_or_not_ascii_is_refused(string token)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        Assert.Equal("InvalidClientToken.ValueNotSupported", (await server.Get($"{Disks}&ClientToken={token}")).Code);
    }

    [Theory]
    [InlineData("", 400, "MissingParameter.DiskId")]
    [InlineData("d-absent", 404, "InvalidDiskId.NotFound")]
    [InlineData("d-1", 400, "DryRunOperation")]
    public async Task Case_16_dry_run_has_the_errors_of_the_real_one_and_leaves_its_token_free(string disk, int status, string code)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        const string delete = "/?Version=2014-05-26&Action=DeleteDisk&ClientToken=t&DiskId=";

        var dry = await server.Get($"{delete}{disk}&DryRun=true");
        var real = await server.Get($"{delete}d-1");

        Assert.Equal((status, code), (dry.Status, dry.Code));
        Assert.Equal(200, real.Status);
    }
}
