using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using CloudFabric.Gateway;
using CloudFabric.Protocol.Tests.Pipeline;

namespace CloudFabric.Protocol.Tests.Transport;

/// <summary>What one connection carries: many requests in turn on HTTP/1.1, many at once on HTTP/2.</summary>
public sealed class ConnectionTests
{
    private const string Disks = "/?Action=DescribeDisks&Version=2014-05-26";

    /// <summary>Good calls, refused calls and every kind of body; each must leave the connection where the next request begins.</summary>
    private static readonly string Pipeline = string.Concat(
        $"GET {Disks}&PageSize=1 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /no/such/path HTTP/1.1\r\nHost: x\r\n\r\n",
        $"HEAD {Disks} HTTP/1.1\r\nHost: x\r\n\r\n",
        $"POST {Disks} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nPageSize=2",
        "POST /nowhere HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
        $"POST {Disks}&PageSize=3 HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1\r\n\r\n{{",
        $"GET {Disks}&PageSize=4&UserData={new string('u', 300_000)} HTTP/1.1\r\nHost: x\r\n\r\n",
        $"GET {Disks}&PageSize=5&Format=XML HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    [Fact]
    public async Task Pipeline_in_plain_is_answered_in_order()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", server.Port, TestContext.Current.CancellationToken);

        AnswersInOrder(await Exchange(socket.GetStream()));
    }

    [Fact]
    public async Task Pipeline_under_tls_is_answered_in_order()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", server.Port, TestContext.Current.CancellationToken);
        await using var tls = new SslStream(socket.GetStream());
        await tls.AuthenticateAsClientAsync(Options(server, SslApplicationProtocol.Http11), TestContext.Current.CancellationToken);

        Assert.Equal(SslApplicationProtocol.Http11, tls.NegotiatedApplicationProtocol);
        AnswersInOrder(await Exchange(tls));
    }

    [Fact]
    public async Task Handshake_that_offers_both_protocols_gets_the_newer()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", server.Port, TestContext.Current.CancellationToken);
        await using var tls = new SslStream(socket.GetStream());

        await tls.AuthenticateAsClientAsync(
            Options(server, SslApplicationProtocol.Http11, SslApplicationProtocol.Http2), TestContext.Current.CancellationToken);

        Assert.Equal(SslApplicationProtocol.Http2, tls.NegotiatedApplicationProtocol);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public async Task Connection_under_tls_is_kept_and_shared(int major, int minor)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        using var handler = Trust.Handler(server.Authority);
        handler.MaxConnectionsPerServer = 1;
        var opened = 0;
        handler.ConnectCallback = async (context, cancel) =>
        {
            Interlocked.Increment(ref opened);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(context.DnsEndPoint, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        };
        using var http = Client(handler, major, minor);

        var sizes = await Task.WhenAll(Enumerable.Range(1, 40).Select(i => Get(http, server, $"{Disks}&PageSize={i}")));

        Assert.Equal(Enumerable.Range(1, 40).Select(i => $"{i}"), sizes.Select(answer => answer["PageSize"]));
        Assert.Equal(1, opened);
    }

    [Theory]
    [InlineData(24, 200)]
    [InlineData(250, 200)]
    [InlineData(300, 414)]
    public async Task Http2_long_query_is_no_shorter_than_that_of_http_1(int kilobytes, int status)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        using var http = Client(Trust.Handler(server.Authority), 2, 0);

        var answer = await Get(http, server, $"{Disks}&UserData={new string('u', kilobytes * 1024)}");

        Assert.Equal((status, HttpVersion.Version20), (answer.Status, answer.Version));
    }

    [Fact]
    public async Task Http2_authority_is_the_host_that_is_signed()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions { Auth = AuthMode.Verify }, new FixedTime());
        var http = Client(Trust.Handler(server.Authority), 2, 0);
        http.BaseAddress = new Uri($"https://127.0.0.1:{server.Port}/");
        server.Use(http);

        var answer = await new SignedRequests(server).Acs3();

        Assert.Equal((200, HttpVersion.Version20, "7"), (answer.Status, answer.Version, answer["PageSize"]));
    }

    private static HttpClient Client(SocketsHttpHandler handler, int major, int minor) => new(handler)
    {
        DefaultRequestVersion = new Version(major, minor),
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    private static async Task<Answer> Get(HttpClient http, GatewayServer server, string target)
    {
        using var response = await http.GetAsync(new Uri($"https://127.0.0.1:{server.Port}{target}"), TestContext.Current.CancellationToken);
        return await Answer.Of(response);
    }

    private static SslClientAuthenticationOptions Options(GatewayServer server, params SslApplicationProtocol[] protocols) => new()
    {
        TargetHost = "localhost",
        ApplicationProtocols = [.. protocols],
        CertificateChainPolicy = Trust.Policy(server.Authority),
    };

    private static async Task<string> Exchange(Stream stream)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Pipeline), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static void AnswersInOrder(string raw)
    {
        var answers = raw.Split("HTTP/1.1 ", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["200", "404", "400", "200", "404", "400", "414", "200"], answers.Select(answer => answer[..3]));
        Assert.Contains("\"PageSize\":1}", answers[0]);
        Assert.Contains("\"PageSize\":2}", answers[3]);
        Assert.Contains("<PageSize>5</PageSize>", answers[7]);
    }
}
