using System.Globalization;
using CloudFabric.Gateway;
using CloudFabric.Protocol.Tests.Pipeline;

namespace CloudFabric.Protocol.Tests.Fabric;

/// <summary>Whatever a client sends as a secret, in whatever place: the log of requests never shows it.</summary>
public sealed class RequestSecretsTests
{
    /// <summary>Each with signs that encodings change, and one with none.</summary>
    private static readonly string[] Secrets =
        [.. Enumerable.Range(0, 24).Select(i => i % 2 == 0 ? $"pl4nted+{i:d2}/=é ~x" : $"pl4nted{i:d2}")];

    private static readonly string[] Names =
    [
        "Password", "Instance.1.Password", "DbPassWord", "SecretKey", "access_key_secret", "SecurityToken", "BearerToken", "Signature", "PrivateKey",
        "UserData", "kube_config", "Parameters.1.RootPassword.2",
    ];

    [Theory]
    [InlineData(AuthMode.Off, "DescribeDisks", null)]
    [InlineData(AuthMode.Off, "AllocateDedicatedHosts", "UnsupportedOperation")]
    [InlineData(AuthMode.Verify, "DescribeDisks", "SignatureDoesNotMatch")]
    public async Task Get_shows_no_secret_from_query_or_form(AuthMode auth, string action, string? code)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions { Auth = auth }, new FixedTime());
        // A token that no world has made is refused before any signature is compared.
        var pairs = Names.Select((name, i) => $"{name}={Signer.Encode(Secrets[i])}")
            .Where(pair => auth == AuthMode.Off || !pair.StartsWith("SecurityToken=", StringComparison.Ordinal))
            .Append("Tags=" + Signer.Encode($$"""[{"Key":"a","password":"{{Secrets[12]}}"}]"""))
            .Append("Manifest=" + Signer.Encode($"kind: Secret\npassword: {Secrets[13]}\n"))
            .Append("Password=" + Signer.Encode(Secrets[14]));
        var parameters = string.Join('&', pairs);
        var common = $"Action={action}&Version=2014-05-26&AccessKeyId=test&SignatureNonce=n&Timestamp=2026-01-02T03:04:05Z";

        var inQuery = await server.Get($"/?{common}&{parameters}");
        var inForm = await server.Send(HttpMethod.Post, $"/?{common}", GatewayServer.Form(parameters));
        var inBoth = await server.Send(HttpMethod.Post, $"/?{common}&{parameters}", GatewayServer.Form("PageSize=8"));

        Assert.All([inQuery, inForm, inBoth], answer => Assert.Equal(code, answer.Code));
        Assert.Equal(auth == AuthMode.Verify, Found(inQuery.Text).Length > 8);
        await AssertHidden(server, 3);
    }

    [Theory]
    [InlineData("acs test:")]
    [InlineData("ACS3-HMAC-SHA256 Credential=test,SignedHeaders=host;cookie;x-acs-content-sha256;x-acs-security-token;x-acs-bearer-token,Signature=")]
    [InlineData("ACS4-HMAC-SHA256 Credential=test,Signature=")]
    [InlineData("Bearer ")]
    public async Task Get_shows_no_secret_from_headers_or_json(string authorization)
    {
        foreach (var auth in new[] { AuthMode.Off, AuthMode.Verify })
        {
            await using var server = await GatewayServer.Start(new GatewayOptions { Auth = auth }, new FixedTime());
            var body = $$"""
                {"nodepool_info":{"name":"n","password":"{{Secrets[0]}}","colour":"{{Secrets[0]}}"},"kube_config":"{{Secrets[2]}}","users":[{"secret":"{{Secrets[4]}}"}],
                "addons":"{\"apiToken\":\"{{Secrets[5]}}\"}","Signature":"{{Secrets[6]}}"}
                """;
            (string, string)[] headers =
            [
                ("Authorization", authorization + Secrets[7]), ("x-acs-security-token", Secrets[9]), ("x-acs-bearer-token", Secrets[11]),
                ("Cookie", "session=" + Secrets[13]), ("x-acs-content-sha256", "0"), ("x-acs-version", "2015-12-15"),
                ("x-acs-date", FixedTime.Start.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
                ("Date", FixedTime.Start.ToString("R", CultureInfo.InvariantCulture)),
            ];

            var answer = await server.Send(
                HttpMethod.Post, $"/clusters/c1/nodepools?Password={Signer.Encode(Secrets[14])}&Password={Signer.Encode(Secrets[15])}", GatewayServer.Json(body), headers);

            Assert.Equal(auth == AuthMode.Off, answer.Status == 200);
            Assert.Equal(answer.Code == "SignatureDoesNotMatch", Found(answer.Text).Length > 1);
            await AssertHidden(server, 1);
        }
    }

    [Fact]
    public async Task Get_shows_a_short_secret_nowhere_behind_its_name_and_its_letters_elsewhere()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions { Auth = AuthMode.Verify }, new FixedTime());
        await server.Get("/?Action=DescribeDisks&Version=2014-05-26&AccessKeyId=test&Timestamp=2026-01-02T03:04:05Z&Signature=x&Password=a%26b&PageSize=1");

        var entry = (await RequestsTests.List(server)).Single();

        var text = RequestsTests.Text(entry.GetProperty("signature"), "stringToSign");
        Assert.Contains("%26Password%3D***%26", text);
        Assert.DoesNotContain("a%2526b", entry.GetRawText());
        Assert.Contains("Action%3DDescribeDisks%26", text);
    }

    [Fact]
    public async Task Get_shows_tokens_that_are_no_secrets()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        await server.Get("/?Action=AllocateDedicatedHosts&Version=2014-05-26&AccessKeyId=test&ClientToken=client-token-1&NextToken=next-token-1");

        var entry = (await RequestsTests.List(server)).Single();

        Assert.Equal(("test", "client-token-1"), (RequestsTests.Text(entry, "accessKeyId"), RequestsTests.Text(entry, "clientToken")));
        Assert.Equal("""[{"name":"NextToken","value":"next-token-1"}]""", entry.GetProperty("parameters").GetRawText());
    }

    private static async Task AssertHidden(GatewayServer server, int count)
    {
        var listed = await server.Get("/fabric/v1/requests");
        var ids = listed.Json.GetProperty("requests").EnumerateArray().Select(entry => RequestsTests.Text(entry, "requestId")!).ToList();
        Assert.Equal(count, ids.Count);
        foreach (var id in ids)
        {
            Assert.Empty(Found((await server.Get("/fabric/v1/requests/" + id)).Text));
        }

        Assert.Empty(Found(listed.Text));
    }

    /// <summary>The secrets that stand in a text, as they are, or encoded once or twice.</summary>
    private static string[] Found(string text)
    {
        var once = Uri.UnescapeDataString(text);
        string[] readings = [text, once, Uri.UnescapeDataString(once)];
        return [.. Secrets.Where(secret => Array.Exists(readings, reading => reading.Contains(secret, StringComparison.Ordinal)))];
    }
}
