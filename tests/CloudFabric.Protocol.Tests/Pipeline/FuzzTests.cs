using System.Text;
using CloudFabric.Gateway;

namespace CloudFabric.Protocol.Tests.Pipeline;

/// <summary>Whatever a client sends, the answer is an answer: well formed, with a request id, and never the server's own failure.</summary>
public sealed class FuzzTests
{
    private const int Requests = 1500;

    private static readonly string[] Pieces =
    [
        "Action=DescribeDisks", "Version=2014-05-26", "&", "&&", "=", "Tag.1.Key=", "Tag.1.Key=a", "Tag.99999999999.Key=x", "Tag=[",
        "Tag=[{]", "Tag={}", "Tag=[[[[[", "Tag..Key=1", "Tag.-1.Key=1", "PageSize=", "PageSize=99999999999999999999", "PageSize=%00",
        "%", "%zz", "%e4%b8", "%ff%fe", "+", "%2F",
        "UserData=%F0%9F%98%80", "DryRun=x", "ClientToken=%0a", "Signature=", "AccessKeyId=test", "Timestamp=2026",
        "Format=XML", "Format=json",
        "Action", "Version=", "RegionId=%2e%2e", ".", "body=1",
        "{\"nodepool_info\":{\"name\":1}}", "{\"a\":\"\\ud800\"}", "[", "]", "{", "}", "null", "1e999", "\"", "\\u0000", ",", ":", "true", "é中😀",
    ];

    private static readonly string[] Paths =
        ["/", "/clusters/c1/nodepools", "/clusters/%2e%2e", "/clusters//", "/clusters/%zz/nodepools", "/x", "//", "/clusters/c1"];

    private static readonly string[] Types =
        ["", "application/json", "application/x-www-form-urlencoded", "text/plain", "application/json; charset=\"", ";"];

    private static readonly string[] Authorizations =
        ["", "ACS3-HMAC-SHA256 Credential=test,SignedHeaders=;;host,Signature=0", "ACS3-", "acs ", "acs test:AAAA", "ACS3-HMAC-SHA256 ,=,,"];

    [Theory]
    [InlineData(AuthMode.Off, 11)]
    [InlineData(AuthMode.Verify, 12)]
    public async Task Handle_random_request_never_fails_the_server(AuthMode auth, int seed)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions { Auth = auth });
        var random = new Random(seed);
        var codes = new Dictionary<string, int>();
        for (var i = 0; i < Requests; i++)
        {
            var (text, answer) = await SendRandom(server, random);

            Assert.True(answer.Status is >= 200 and < 500, $"{answer.Status} {answer.Text} for {text}");
            Assert.True(answer.RequestId.Length == 36 && IsTree(answer), text);
            var code = answer.Code ?? "OK";
            codes[code] = codes.GetValueOrDefault(code) + 1;
        }

        Assert.True(codes.Count >= 6, $"The requests were too much alike: {string.Join(' ', codes)}");
        Assert.True(auth == AuthMode.Verify || codes["OK"] > 10);
    }

    private static bool IsTree(Answer answer) =>
        answer.IsXml ? answer.Xml.HasElements : answer.Json.ValueKind == System.Text.Json.JsonValueKind.Object;

    private static async Task<(string Text, Answer Answer)> SendRandom(GatewayServer server, Random random)
    {
        var path = Paths[random.Next(Paths.Length)];
        var known = random.Next(2) == 0 ? "Action=DescribeDisks&Version=2014-05-26&" : "";
        var target = $"{path}?{known}{Uri.EscapeDataString(Soup(random)).Replace("%25", "%").Replace("%26", "&").Replace("%3D", "=")}";
        var body = Encoding.UTF8.GetBytes(Soup(random));
        if (random.Next(4) == 0)
        {
            random.NextBytes(body);
        }

        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", Types[random.Next(Types.Length)]);
        HttpMethod[] methods = [HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete];
        var method = methods[random.Next(methods.Length)];
        var answer = await server.Send(method, target, content, ("Authorization", Authorizations[random.Next(Authorizations.Length)]));
        return ($"{method} {target} {Encoding.UTF8.GetString(body)}", answer);
    }

    private static string Soup(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(8); i > 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(2) == 0 ? "&" : "");
        }

        return text.ToString();
    }
}
