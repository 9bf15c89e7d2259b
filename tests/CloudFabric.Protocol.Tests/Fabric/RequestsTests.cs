using System.Text;
using System.Text.Json;
using CloudFabric.Gateway;
using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Protocol.Tests.Pipeline;

namespace CloudFabric.Protocol.Tests.Fabric;

/// <summary>What the log of requests says about each.</summary>
public sealed class RequestsTests
{
    private const string Ecs = "/?Version=2014-05-26&Action=";

    [Fact]
    public async Task Get_entry_says_what_was_asked_and_answered()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions(), new FixedTime());

        var answer = await server.Get(Ecs + "DescribeDisks&AccessKeyId=LTAIother&RegionId=cn-beijing&PageSize=7&ClientToken=t-1");

        var entry = (await List(server)).Single();
        Assert.Equal(
            $$"""
            {"sequence":1,"requestId":"{{answer.RequestId}}","at":"2026-01-02T03:04:05.000Z","remote":"127.0.0.1","method":"GET","path":"/","style":"RPC",
            "product":"Ecs","version":"2014-05-26","action":"DescribeDisks","status":200,"code":"OK","account":"1234567890123456","accessKeyId":"LTAIother",
            "region":"cn-beijing","auth":"anonymous","signature":{"verdict":"unchecked","note":"--auth off accepts every signature"},"clientToken":"t-1",
            "dryRun":false,"parameters":[{"name":"PageSize","value":"7"}],"ignored":[]}
            """.ReplaceLineEndings(""),
            WithoutDuration(entry));
        Assert.InRange(entry.GetProperty("ms").GetDouble(), 0.001, 60_000);
    }

    [Fact]
    public async Task Get_refused_request_has_its_code_and_message()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        await server.Get(Ecs + "DeleteDisk&DiskId=d-absent&DryRun=true");

        var entry = (await List(server)).Single();

        Assert.Equal((404, "InvalidDiskId.NotFound"), (entry.GetProperty("status").GetInt32(), Text(entry, "code")));
        Assert.Equal("The specified disk does not exist: \"d-absent\" & <others>.", Text(entry, "message"));
        Assert.True(entry.GetProperty("dryRun").GetBoolean());
    }

    [Theory]
    [InlineData("DescribeDisks&PageSize=7&DiskSize=1&Tag.1.Key=a&Tag.1.Colour=red", "DiskSize Tag.1.Colour")]
    [InlineData("DescribeDisks&Labels.1.Key=a&Labels.1.Value=b&Labels.2.Key=c", "Labels")]
    [InlineData("DescribeDisks&pagesize=7&tag=x&Tag.1=y&PageSize.1=z", "PageSize.1")]
    [InlineData("DescribeDisks&OwnerId=1&Timestamp=x&DryRun=false&clienttoken=a&regionid=cn-beijing", "")]
    [InlineData("DeleteDisk&DiskId=d-1&action=x&Accesskeyid=y", "Accesskeyid action")]
    public async Task Get_parameters_that_the_record_does_not_know_are_told(string query, string ignored)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        await server.Get(Ecs + query);

        var entry = (await List(server)).Single();

        Assert.Equal(ignored, string.Join(' ', entry.GetProperty("ignored").EnumerateArray().Select(name => name.GetString())));
    }

    [Fact]
    public async Task Get_path_and_json_body_are_parameters_too()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        var body = GatewayServer.Json("""{"nodepool_info":{"name":"n","colour":"red"},"extra":[{"a":1},{"b":2}],"client_token":"t-2"}""");
        await server.Send(HttpMethod.Post, "/clusters/c%2F1/nodepools", body, ("x-acs-version", "2015-12-15"), ("Authorization", "acs LTAIother:x"));

        var entry = (await List(server)).Single();

        Assert.Equal(("ROA", "/clusters/c%2F1/nodepools", "CreateClusterNodePool"), (Text(entry, "style"), Text(entry, "path"), Text(entry, "action")));
        Assert.Equal(("ROA v1", "1234567890123456", "t-2"), (Text(entry, "auth"), Text(entry, "account"), Text(entry, "clientToken")));
        Assert.Equal("""[{"name":"ClusterId","value":"c/1"},{"name":"nodepool_info.name","value":"n"}]""", entry.GetProperty("parameters").GetRawText());
        Assert.Equal("""["nodepool_info.colour","extra"]""", entry.GetProperty("ignored").GetRawText());
    }

    [Fact]
    public async Task Get_action_that_is_not_emulated_shows_everything_sent()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        await server.Get(Ecs + "AllocateDedicatedHosts&Quantity=3");
        await server.Get(Ecs + "Invented&Amount=4");

        var entries = await List(server);

        Assert.Equal(["Invented", "AllocateDedicatedHosts"], entries.Select(entry => Text(entry, "action")));
        Assert.Equal(["InvalidAction.NotFound", "UnsupportedOperation"], entries.Select(entry => Text(entry, "code")));
        Assert.Equal(["4", "3"], entries.Select(entry => entry.GetProperty("parameters")[0].GetProperty("value").GetString()));
        Assert.All(entries, entry => Assert.Empty(entry.GetProperty("ignored").EnumerateArray()));
    }

    [Fact]
    public async Task Get_long_value_is_cut_and_measured()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        await server.Get(Ecs + "DescribeDisks&Tag.1.Key=" + new string('k', 256) + "&Tag.1.Value=" + new string('v', 255) + "%F0%9F%98%80");

        var parameters = (await List(server)).Single().GetProperty("parameters");

        Assert.Equal($$"""[{"name":"Tag.1.Key","value":"{{new string('k', 256)}}"},{"name":"Tag.1.Value","value":"{{new string('v', 255)}}","length":257}]""",
            parameters.GetRawText());
    }

    [Fact]
    public async Task Get_request_that_is_too_large_is_kept_without_its_parameters()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        await server.Send(HttpMethod.Post, Ecs + "DescribeDisks", GatewayServer.Form("UserData=" + new string('x', 300_000)));

        var entry = (await List(server)).Single();

        Assert.True(entry.GetProperty("tooLarge").GetBoolean());
        Assert.Equal(("DescribeDisks", "OK"), (Text(entry, "action"), Text(entry, "code")));
        Assert.Empty(entry.GetProperty("parameters").EnumerateArray());
    }

    [Fact]
    public async Task Get_request_that_could_not_be_read_is_there()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        await server.Get("/?" + string.Join('&', Enumerable.Range(0, Pairs.MaxCount + 1)));

        Assert.Equal("The request has too many parameters.", Text((await List(server)).Single(), "message"));
    }

    internal static async Task<List<JsonElement>> List(GatewayServer server, string query = "") =>
        [.. (await server.Get("/fabric/v1/requests" + query)).Json.GetProperty("requests").EnumerateArray()];

    internal static string? Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string WithoutDuration(JsonElement entry)
    {
        var text = new StringBuilder("{");
        foreach (var property in entry.EnumerateObject().Where(property => property.Name != "ms"))
        {
            text.Append(text.Length == 1 ? "" : ",").Append($"\"{property.Name}\":{property.Value.GetRawText()}");
        }

        return text.Append('}').ToString();
    }
}
