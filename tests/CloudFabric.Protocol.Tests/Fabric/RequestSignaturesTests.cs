using System.Text.Json;
using CloudFabric.Gateway;
using CloudFabric.Protocol.Tests.Pipeline;

namespace CloudFabric.Protocol.Tests.Fabric;

/// <summary>What the log of requests says about signatures.</summary>
public sealed class RequestSignaturesTests
{
    private static readonly GatewayOptions Verify = new() { Auth = AuthMode.Verify };

    [Fact]
    public async Task Get_signature_that_matched_says_how()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new SignedRequests(server);
        await client.RpcV1();
        await client.Acs3();
        await client.RoaV1();

        var entries = await RequestsTests.List(server);

        Assert.Equal(["ROA v1", "ACS3", "RPC v1"], entries.Select(entry => RequestsTests.Text(entry, "auth")));
        Assert.Equal(
            [
                """{"verdict":"matched","note":"path signed in another encoding, empty values signed without their equals sign"}""",
                """{"verdict":"matched","note":"as sent"}""",
                """{"verdict":"matched","note":"as sent"}""",
            ],
            entries.Select(entry => entry.GetProperty("signature").GetRawText()));
    }

    [Fact]
    public async Task Get_signature_that_did_not_match_shows_what_the_server_would_have_signed()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new SignedRequests(server) { Secret = "wrong" };
        var rpc = await client.RpcV1();
        var acs3 = await client.Acs3();
        var roa = await client.RoaV1();

        var signatures = (await RequestsTests.List(server)).Select(entry => entry.GetProperty("signature")).Reverse().ToList();

        Assert.All(signatures, signature => Assert.Equal("mismatched", RequestsTests.Text(signature, "verdict")));
        Assert.EndsWith("server string to sign is:" + RequestsTests.Text(signatures[0], "stringToSign"), rpc["Message"]);
        Assert.EndsWith("server string to sign is:" + RequestsTests.Text(signatures[2], "stringToSign"), roa["Message"]);
        Assert.EndsWith(
            $"server StringToSign is [{RequestsTests.Text(signatures[1], "stringToSign")}] "
            + $"server CanonicalRequest is [{RequestsTests.Text(signatures[1], "canonicalRequest")}]",
            acs3["Message"]);
        Assert.Equal(3, signatures.Select(Length).Distinct().Count());
    }

    [Fact]
    public async Task Get_signature_that_nobody_looked_at_says_why()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        await new SignedRequests(server) { Key = "unknown" }.RpcV1();
        await using var careless = await GatewayServer.Start(new GatewayOptions(), new FixedTime());
        await new SignedRequests(careless) { Secret = "wrong" }.RpcV1();

        var refused = (await RequestsTests.List(server)).Single();
        var accepted = (await RequestsTests.List(careless)).Single();

        Assert.Equal("""{"verdict":"unchecked","note":"refused before a signature was compared"}""", refused.GetProperty("signature").GetRawText());
        Assert.Equal("""{"verdict":"unchecked","note":"--auth off accepts every signature"}""", accepted.GetProperty("signature").GetRawText());
        Assert.Equal(("unknown", null), (RequestsTests.Text(refused, "accessKeyId"), RequestsTests.Text(refused, "account")));
    }

    private static int Length(JsonElement signature) => RequestsTests.Text(signature, "stringToSign")!.Length;
}
