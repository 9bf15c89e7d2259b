using System.Text.Json;
using CloudFabric.Gateway;
using CloudFabric.Protocol.Tests.Pipeline;
using CloudFabric.Protocol.Tests.Transport;

namespace CloudFabric.Protocol.Tests.Wire;

/// <summary>The edge cases of the wire, third part: what each generation of clients must be able to read.</summary>
public sealed class AnswerCases
{
    private const string Delete = "/?Version=2014-05-26&Action=DeleteDisk&DiskId=";

    [Theory]
    [InlineData("d-absent", 404, "InvalidDiskId.NotFound")]
    [InlineData("d-forbidden", 403, "Forbidden.RAM")]
    [InlineData("d-split", 503, "ServiceUnavailable")]
    public async Task Case_09_error_has_strings_only_in_every_format(string disk, int status, string code)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var json = await server.Get(Delete + disk);
        var xml = await server.Get(Delete + disk + "&Format=XML");

        Assert.All(json.Json.EnumerateObject(), field => Assert.Equal(JsonValueKind.String, field.Value.ValueKind));
        Assert.Equal(["RequestId", "Message", "Recommend", "HostId", "Code"], json.Json.EnumerateObject().Select(field => field.Name));
        Assert.Equal(["RequestId", "Message", "Recommend", "HostId", "Code"], xml.Xml.Elements().Select(field => field.Name.LocalName));
        Assert.All([json, xml], answer => Assert.Equal((status, code, answer.RequestId), (answer.Status, answer.Code, answer["RequestId"])));
        Assert.Equal(json["Message"], xml["Message"]);
    }

    [Fact]
    public async Task Case_10_answer_without_content_is_an_empty_object()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var path = await server.Send(HttpMethod.Delete, "/clusters/c1");
        var xml = await server.Send(HttpMethod.Delete, "/clusters/c1", null, ("Accept", "application/xml"));
        var rpc = await server.Get(Delete + "d-1");

        Assert.Equal((200, "{}"), (path.Status, path.Text));
        Assert.Equal((200, "<?xml version='1.0' encoding='UTF-8'?><DeleteClusterResponse></DeleteClusterResponse>"), (xml.Status, xml.Text));
        Assert.Equal((200, $$"""{"RequestId":"{{rpc.RequestId}}"}"""), (rpc.Status, rpc.Text));
    }

    [Fact]
    public async Task Case_11_error_of_a_path_is_readable_under_either_spelling()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await server.Send(HttpMethod.Post, "/clusters/absent/nodepools");

        Assert.StartsWith("application/json", answer.ContentType);
        Assert.Equal(("ErrorClusterNotFound", "ErrorClusterNotFound"), (answer.Code, answer["code"]));
        Assert.Equal(("Cluster absent.", "Cluster absent."), (answer["Message"], answer["message"]));
        Assert.Equal((answer.RequestId, answer.RequestId), (answer["RequestId"], answer["requestId"]));
        Assert.Equal(404, answer.Json.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task Case_20_first_calls_of_terraform_are_understood_in_plain_and_under_tls(string scheme)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        using var http = Trust.Client(server.Authority);
        var origin = $"{scheme}://127.0.0.1:{server.Port}";

        using var question = GatewayServer.Form("PageNum=1&PageSize=20&ProductCode=&ProductType=&SubscriptionType=");
        using var account = await http.PostAsync(
            new Uri($"{origin}/?Action=QueryAvailableInstances&Version=2017-12-14&Format=JSON"), question, TestContext.Current.CancellationToken);
        using var cluster = await http.PostAsync(new Uri($"{origin}/clusters/c1/nodepools"), null, TestContext.Current.CancellationToken);

        // Neither a 404, which drops a resource from its state, nor a 5xx, which it repeats at once.
        var answer = await Answer.Of(account);
        Assert.Equal((400, "UnsupportedOperation"), (answer.Status, answer.Code));
        Assert.Contains("QueryAvailableInstances of BssOpenApi", answer["Message"]);
        Assert.Equal("c1", (await Answer.Of(cluster))["cluster_id"]);
    }
}
