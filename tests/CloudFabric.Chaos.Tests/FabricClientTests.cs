using System.Net;
using System.Net.Sockets;
using System.Text;
using CloudFabric.Client;

namespace CloudFabric.Chaos.Tests;

public sealed class FabricClientTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly FabricClient _client;

    public FabricClientTests()
    {
        _listener.Start();
        _client = new FabricClient(new FabricClientOptions(new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/ignored")));
    }

    [Fact]
    public async Task CallAsync_refusal_is_an_answer_with_its_code()
    {
        var call = CallAsync();
        using var connection = await _listener.AcceptTcpClientAsync(Stop);
        var request = await ReadRequestAsync(connection);
        await AnswerAsync(connection, "503 Service Unavailable", """{"Code":"ServiceUnavailable","Message":"Later."}""");

        var answer = await call;
        Assert.Equal((503, "ServiceUnavailable", "Later."), (answer.Status, answer.Code, answer.Message));
        Assert.StartsWith("POST / HTTP/1.1", request, StringComparison.Ordinal);
        Assert.Contains("SignedHeaders=content-type;host;x-acs-action;", request, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\nRegionId=cn-hangzhou", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallAsync_body_that_is_no_json_has_no_code()
    {
        var call = CallAsync();
        using var connection = await _listener.AcceptTcpClientAsync(Stop);
        await ReadRequestAsync(connection);
        await AnswerAsync(connection, "502 Bad Gateway", "<html>");
        Assert.Equal("", (await call).Code);
    }

    [Fact]
    public async Task CallAsync_kept_connection_dies_is_not_sent_again()
    {
        var first = CallAsync();
        using (var connection = await _listener.AcceptTcpClientAsync(Stop))
        {
            await ReadRequestAsync(connection);
            await AnswerAsync(connection, "200 OK", "{}");
            await first;
            var second = CallAsync();
            await ReadRequestAsync(connection);
            connection.Close();
            await Assert.ThrowsAsync<HttpRequestException>(() => second);
        }

        Assert.False(_listener.Pending());
    }

    [Fact]
    public async Task GetFabricAsync_path_is_below_the_prefix()
    {
        var call = _client.GetFabricAsync("events?limit=5", Stop);
        using var connection = await _listener.AcceptTcpClientAsync(Stop);
        Assert.StartsWith("GET /fabric/v1/events?limit=5 ", await ReadRequestAsync(connection), StringComparison.Ordinal);
        await AnswerAsync(connection, "200 OK", """{"events":[]}""");
        Assert.Equal(0, (await call).Body.GetProperty("events").GetArrayLength());
    }

    public void Dispose()
    {
        _client.Dispose();
        _listener.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<ApiAnswer> CallAsync() => _client.CallAsync(ApiVersion.Ecs, "DescribeDisks", [new("RegionId", "cn-hangzhou")], Stop);

    /// <summary>Up to the end of the body, whose length the head states.</summary>
    private static async Task<string> ReadRequestAsync(TcpClient connection)
    {
        var buffer = new byte[8192];
        var length = 0;
        while (true)
        {
            length += await connection.GetStream().ReadAsync(buffer.AsMemory(length), Stop);
            var text = Encoding.UTF8.GetString(buffer, 0, length);
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var size = text.Split('\n').FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal));
            if (head >= 0 && length >= head + 4 + int.Parse(size?[16..] ?? "0"))
            {
                return text;
            }
        }
    }

    private static async Task AnswerAsync(TcpClient connection, string status, string body) => await connection.GetStream().WriteAsync(
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\n\r\n{body}"), Stop);
}
