using CloudFabric.Gateway;
using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Gateway.OpenApi.Routing;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Protocol.Tests.Pipeline;

public sealed class RoutingTests
{
    private const string Ecs = "/?Version=2014-05-26&Action=";

    [Theory]
    [InlineData("GET", "/", 400, "MissingParameter")]
    [InlineData("GET", "/?Version=2014-05-26", 400, "MissingParameter")]
    [InlineData("GET", "/?Action=DescribeDisks", 400, "MissingParameter")]
    [InlineData("GET", "/?Action=DescribeDisks&Version=2014-05-27", 400, "InvalidVersion")]
    [InlineData("GET", Ecs + "NoSuchAction", 404, "InvalidAction.NotFound")]
    [InlineData("GET", Ecs + "describeDisks", 404, "InvalidAction.NotFound")]
    [InlineData("GET", Ecs + "DeleteCluster", 404, "InvalidAction.NotFound")]
    [InlineData("GET", Ecs + "RunInstances", 400, "UnsupportedOperation")]
    [InlineData("PUT", Ecs + "DescribeDisks", 400, "UnsupportedHTTPMethod")]
    [InlineData("GET", "/no/such/path", 404, "InvalidAction.NotFound")]
    [InlineData("GET", "/clusters/c1/nodepools", 400, "UnsupportedOperation")]
    [InlineData("PATCH", "/clusters/c1/nodepools", 404, "InvalidAction.NotFound")]
    public async Task Find_request_that_leads_nowhere_is_refused(string method, string target, int status, string code)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await server.Send(new HttpMethod(method), target);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Find_absent_action_is_named()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        Assert.Contains("RunInstances of Ecs 2014-05-26", (await server.Get(Ecs + "RunInstances"))["Message"]);
        Assert.Contains("DescribeClusterNodePools of CS", (await server.Get("/clusters/c1/nodepools"))["Message"]);
        Assert.Contains("ScaleOutCluster", (await server.Get("/x", ("x-acs-version", "2015-12-15"), ("x-acs-action", "ScaleOutCluster")))["Message"]);
    }

    [Theory]
    [InlineData("c1", "c1")]
    [InlineData("c%2F1%202%2B%2A~%C3%A9", "c/1 2+*~é")]
    [InlineData("c%201", "c 1")]
    [InlineData("c+1", "c+1")]
    public async Task Find_path_variable_is_one_decoded_segment(string onWire, string expected)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var raw = await server.SendRaw($"POST /clusters/{onWire}/nodepools HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

        Assert.Contains($"\"cluster_id\":\"{expected}\"", raw);
    }

    [Theory]
    [InlineData("2015-12-15", 200)]
    [InlineData("", 200)]
    [InlineData("2014-05-26", 404)]
    [InlineData("1999-01-01", 400)]
    public async Task Find_path_is_looked_up_in_the_version_or_in_all(string version, int status)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        Assert.Equal(status, (await server.Send(HttpMethod.Delete, "/clusters/c1", null, ("x-acs-version", version))).Status);
    }

    [Fact]
    public void Of_response_with_a_request_id_of_its_own_is_refused_at_start()
    {
        var action = new ActionDescriptor("Ecs", "2014-05-26", "X", typeof(Nothing), typeof(Envelope), (_, _) => default);

        Assert.Contains("RequestId", Assert.Throws<InvalidOperationException>(() => Operation.Of(action)).Message);
    }
}
