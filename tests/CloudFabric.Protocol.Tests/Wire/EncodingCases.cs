using CloudFabric.Gateway;
using CloudFabric.Protocol.Tests.Pipeline;

namespace CloudFabric.Protocol.Tests.Wire;

/// <summary>The edge cases of the wire, first part: one value in many spellings.</summary>
public sealed class EncodingCases
{
    private const string Value = "v+*~!'()/é 中";

    private const string Encoded = "v%2B%2A~%21%27%28%29%2F%C3%A9%20%E4%B8%AD";

    private static readonly GatewayOptions Verify = new() { Auth = AuthMode.Verify };

    [Theory]
    [InlineData("v%2B*~!'()%2F%C3%A9%20%E4%B8%AD")]
    [InlineData("v%2B%2A~%21%27%28%29%2F%C3%A9+%E4%B8%AD")]
    [InlineData("v%2b%2a%7e%21%27%28%29%2f%c3%a9+%e4%b8%ad")]
    public async Task Case_01_value_in_any_spelling_is_the_same_and_signed(string onWire)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new WireClient(server);
        var tag = "Tag.1.Key=k&Tag.1.Value=" + onWire;
        var form = new WireCall("POST", "/?") { Body = tag, Type = WireClient.FormType };

        Answer[] answers =
        [
            await client.Rpc(new WireCall("GET", "/?" + tag), ("Tag.1.Key", "k"), ("Tag.1.Value", Value)),
            await client.Rpc(form, ("Tag.1.Key", "k"), ("Tag.1.Value", Value)),
            await client.Acs3(new WireCall("POST", "/?" + tag), "POST\n/\nTag.1.Key=k&Tag.1.Value=" + Encoded),
            await client.Acs3(form, "POST\n/\n"),
        ];

        Assert.All(answers, answer => Assert.Equal($"""["k={Value}"]""", answer["Tags"]));
    }

    [Theory]
    [InlineData("Tag.1.Key=k&Tag.1.Value=")]
    [InlineData("Tag.1.Key=k&Tag.1.Value")]
    public async Task Case_02_empty_value_of_a_parameter_is_signed_and_bound(string query)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());

        var answer = await new WireClient(server).Rpc(new WireCall("GET", "/?" + query), ("Tag.1.Key", "k"), ("Tag.1.Value", ""));

        Assert.Equal("""["k="]""", answer["Tags"]);
    }

    [Theory]
    [InlineData("empty=")]
    [InlineData("empty")]
    public async Task Case_02_empty_value_beside_a_path_is_signed_in_two_ways(string signed)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());

        var answer = await new WireClient(server).Roa(new WireCall("POST", "/clusters/c1/nodepools?empty="), "/clusters/c1/nodepools?" + signed);

        Assert.Equal((200, "c1"), (answer.Status, answer["cluster_id"]));
    }

    [Theory]
    [InlineData("7", 200)]
    [InlineData("3", 400)]
    public async Task Case_03_form_value_is_the_one_that_is_signed_and_bound(string signed, int status)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var call = new WireCall("POST", "/?PageSize=3") { Body = "PageSize=7", Type = WireClient.FormType };

        var answer = await new WireClient(server).Rpc(call, ("PageSize", signed));

        Assert.Equal((status, status == 200), (answer.Status, answer.Text.Contains("\"PageSize\":7")));
    }

    [Fact]
    public async Task Case_04_tenth_item_is_signed_before_the_second_and_bound_after_the_ninth()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var query = string.Join('&', Enumerable.Range(1, 11).Select(i => $"Tag.{i}.Key=k{i}"));

        var answer = await new WireClient(server).Rpc(
            new WireCall("GET", "/?" + query), [.. Enumerable.Range(1, 11).Select(i => ($"Tag.{i}.Key", $"k{i}"))]);

        Assert.Equal("""["k1","k2","k3","k4","k5","k6","k7","k8","k9","k10","k11"]""", answer["Tags"]);
    }

    [Fact]
    public async Task Case_05_user_data_of_24_kb_in_the_query_and_a_token_of_4_kb_in_a_header_pass()
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        await using var open = await GatewayServer.Start(new GatewayOptions());
        var data = new string('u', 24 * 1024);

        var signed = await new WireClient(server).Rpc(new WireCall("POST", "/?UserData=" + data), ("UserData", data));
        var token = await new WireClient(open).Send(new WireCall("GET", "/?Action=DescribeDisks&Version=2014-05-26&UserData=" + data)
        {
            Headers = [("x-acs-security-token", new string('t', 4096))],
        });

        Assert.Equal(("24576", "24576"), (signed["UserDataLength"], token["UserDataLength"]));
    }

    [Theory]
    [InlineData("/clusters/c%2F1%202%2B%2A~%C3%A9/nodepools", "c/1 2+*~é", "/clusters/c%2F1%202%2B%2A~%C3%A9/nodepools")]
    [InlineData("/clusters/c%2F1%202%2B%2A~%C3%A9/nodepools", "c/1 2+*~é", "/clusters/c/1 2+*~é/nodepools")]
    [InlineData("/clusters/c%201/nodepools", "c 1", "/clusters/c%201/nodepools")]
    [InlineData("/clusters/c%201/nodepools", "c 1", "/clusters/c 1/nodepools")]
    public async Task Case_06_segment_of_a_path_is_one_variable_however_it_is_signed(string path, string cluster, string signed)
    {
        await using var server = await GatewayServer.Start(Verify, new FixedTime());
        var client = new WireClient(server);

        Answer[] answers =
            [await client.Roa(new WireCall("POST", path), signed), await client.Acs3(new WireCall("POST", path), $"POST\n{path}\n")];

        Assert.All(answers, answer => Assert.Equal(cluster, answer["cluster_id"]));
    }
}
