using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>On an address that others reach, what operators use asks for the token, and nothing else does.</summary>
public sealed class TokenTests
{
    private const string Token = "a-token-of-enough-length";
    private static readonly string[] Guarded = ["/fabric/v1/clock", "/fabric/v1/requests", "/dashboard/", "/metrics"];
    private static readonly string[] Open = ["/healthz", "/readyz", "/?Action=DescribeRegions&Version=2014-05-26&AccessKeyId=test"];

    [Fact]
    public async Task Guarded_paths_answer_only_who_knows_the_token()
    {
        using var data = new DataFolder();
        await using var fabric = await FabricProcess.StartAsync(data.Path, "--bind", "0.0.0.0", "--token", Token);
        var calls = new PlainCalls(fabric.Port);
        async Task<HttpStatusCode> Ask(string path, AuthenticationHeaderValue? authorization = null) => (await calls.GetAsync(path, authorization)).Status;

        foreach (var path in Guarded)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await Ask(path));
            Assert.Equal(HttpStatusCode.Unauthorized, await Ask(path, new("Bearer", Token + "x")));
            Assert.Equal(HttpStatusCode.Unauthorized, await Ask(path, new("Basic", Base64($"{Token}:"))));
            Assert.Equal(HttpStatusCode.OK, await Ask(path, new("Bearer", Token)));
            Assert.Equal(HttpStatusCode.OK, await Ask(path, new("Basic", Base64($"anyone:{Token}"))));
        }

        foreach (var path in Open)
        {
            Assert.Equal(HttpStatusCode.OK, await Ask(path));
        }
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
