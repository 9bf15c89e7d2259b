using System.Net.Sockets;
using CloudFabric.Gateway;
using CloudFabric.Protocol.Tests.Pipeline;

namespace CloudFabric.Protocol.Tests.Transport;

public sealed class PlainAndTlsTests
{
    private const string Target = "/?Action=DescribeDisks&Version=2014-05-26";

    [Theory]
    [InlineData("http://127.0.0.1", 1, 1)]
    [InlineData("https://127.0.0.1", 1, 1)]
    [InlineData("https://127.0.0.1", 2, 0)]
    [InlineData("https://localhost", 2, 0)]
    public async Task UsePlainAndTls_serves_both_on_one_port(string origin, int major, int minor)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        using var client = Trust.Client(server.Authority);
        client.DefaultRequestVersion = new Version(major, minor);
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;

        using var response = await client.GetAsync(new Uri($"{origin}:{server.Port}{Target}"), TestContext.Current.CancellationToken);

        var answer = await Answer.Of(response);
        Assert.Equal((200, new Version(major, minor)), (answer.Status, answer.Version));
    }

    [Fact]
    public async Task UsePlainAndTls_plain_serves_several_requests_on_a_connection()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        var request = $"GET {Target} HTTP/1.1\r\nHost: x\r\n";

        var raw = await server.SendRaw(request + "\r\n" + request + "Connection: close\r\n\r\n");

        Assert.Equal(2, raw.Split("HTTP/1.1 200").Length - 1);
    }

    [Fact]
    public async Task UsePlainAndTls_silent_connection_does_not_hold_up_the_end()
    {
        var server = await GatewayServer.Start(new GatewayOptions());
        using var silent = new TcpClient();
        await silent.ConnectAsync("127.0.0.1", server.Port, TestContext.Current.CancellationToken);

        // A host that has to give up waits for 30 s.
        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }
}
