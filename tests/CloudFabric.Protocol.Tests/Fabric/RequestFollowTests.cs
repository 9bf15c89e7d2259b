using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CloudFabric.Gateway;
using CloudFabric.Gateway.Capture;
using CloudFabric.Gateway.Fabric;
using CloudFabric.Gateway.OpenApi;
using CloudFabric.Gateway.OpenApi.Replies;
using CloudFabric.Protocol.Tests.Pipeline;
using Microsoft.AspNetCore.Http;

namespace CloudFabric.Protocol.Tests.Fabric;

/// <summary>Requests as they come, and what is kept of them in memory.</summary>
public sealed class RequestFollowTests
{
    private const string Ecs = "/?Version=2014-05-26&Action=";

    [Fact]
    public async Task Follow_tells_each_request_from_now_on_as_a_line()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        await server.Get(Ecs + "DeleteDisk&DiskId=d-1");
        using var lines = await Lines.Open(server, "follow=true&action=DeleteDisk");

        await server.Get(Ecs + "DeleteDisk&DiskId=d-2");
        await server.Get(Ecs + "DescribeDisks");
        await server.Get(Ecs + "DeleteDisk&DiskId=d-absent");

        Assert.Equal("application/x-ndjson", lines.ContentType);
        Assert.Equal("OK", RequestsTests.Text(await lines.Next(), "code"));
        Assert.Equal("InvalidDiskId.NotFound", RequestsTests.Text(await lines.Next(), "code"));
    }

    [Fact]
    public async Task Follow_tells_of_a_client_that_left_before_it_was_answered()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());
        using var lines = await Lines.Open(server, "follow=true");

        using (var socket = new System.Net.Sockets.TcpClient())
        {
            await socket.ConnectAsync("127.0.0.1", server.Port, TestContext.Current.CancellationToken);
            var stream = socket.GetStream();
            await stream.WriteAsync(
                "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);

            // The server asks for the body: it waits inside of the request.
            await stream.ReadExactlyAsync(new byte["HTTP/1.1 100 Continue\r\n\r\n".Length], TestContext.Current.CancellationToken);
            socket.Client.Close(timeout: 0);
        }

        var entry = await lines.Next();
        Assert.Equal(("POST", "/x", "NoAnswer"), (RequestsTests.Text(entry, "method"), RequestsTests.Text(entry, "path"), RequestsTests.Text(entry, "code")));
        Assert.False(entry.TryGetProperty("status", out _));
    }

    [Fact]
    public async Task Follow_ends_when_the_server_stops()
    {
        var server = await GatewayServer.Start(new GatewayOptions());
        using var lines = await Lines.Open(server, "follow=true");

        var stopping = Stopwatch.StartNew();
        await server.DisposeAsync();

        Assert.True(stopping.Elapsed < TimeSpan.FromSeconds(10), "The stream held up the end of the process.");
    }

    [Fact]
    public void Follower_that_is_slow_loses_requests_and_hears_how_many()
    {
        var log = new RequestLog(10, TimeProvider.System);
        using var follower = log.Follow(default)!;
        for (var i = 0; i < RequestFollower.WaitingMax + 3; i++)
        {
            Add(log);
        }

        var read = new List<long>();
        while (follower.TryRead(out var trace))
        {
            read.Add(trace!.Sequence);
        }

        Assert.Equal(Enumerable.Range(1, RequestFollower.WaitingMax).Select(i => (long)i), read);
        Assert.Equal(3, follower.TakeLost());
        Assert.Equal(0, follower.TakeLost());
    }

    [Fact]
    public async Task Follow_tells_a_client_that_read_too_slowly_how_much_it_lost()
    {
        var log = new RequestLog(10, TimeProvider.System);
        await using var server = await GatewayServer.Start(new GatewayOptions());
        using var aborted = new CancellationTokenSource();
        var body = new StalledBody(
            stalled: () => Enumerable.Range(0, RequestFollower.WaitingMax + 3).ToList().ForEach(_ => Add(log)),
            lost: aborted.Cancel);
        var http = new DefaultHttpContext { RequestServices = server.Services, RequestAborted = aborted.Token };
        http.Response.Body = body;

        var streaming = new RequestStream(log, default, new GatewayOptions()).ExecuteAsync(http);
        Add(log);
        await streaming;

        var lines = Encoding.UTF8.GetString(body.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + RequestFollower.WaitingMax + 1, lines.Length);
        Assert.Equal("""{"lost":3}""", lines[^1]);
    }

    [Fact]
    public void Followers_are_bounded_and_make_room_when_they_leave()
    {
        var log = new RequestLog(10, TimeProvider.System);
        var followers = Enumerable.Range(0, RequestLog.FollowersMax).Select(_ => log.Follow(default)!).ToList();
        Assert.Null(log.Follow(default));

        followers[3].Dispose();

        Assert.NotNull(log.Follow(default));
    }

    [Fact]
    public void Log_keeps_to_its_bytes()
    {
        var log = new RequestLog(1000, TimeProvider.System);
        for (var i = 0; i < 100; i++)
        {
            Add(log, path: "/" + new string('x', 100_000));
        }

        var kept = log.Read();

        Assert.Equal(100, kept[0].Sequence);
        Assert.InRange(kept.Sum(trace => (long)trace.Size), RequestLog.BytesMax - RequestTrace.SizeMax, RequestLog.BytesMax);
        Assert.All(kept, trace => Assert.InRange(trace.Size, 200_000, RequestTrace.SizeMax));
    }

    [Fact]
    public void Log_ends_a_request_once()
    {
        var log = new RequestLog(10, TimeProvider.System);
        var trace = new RequestTrace("id", default, "GET", "/");

        log.Close(trace, Reply.Refuse(GatewayFaults.BadRequest), Stopwatch.GetTimestamp());
        log.Close(trace, null, Stopwatch.GetTimestamp());

        Assert.Equal("InvalidParameter", log.Read().Single().Code);
    }

    private static void Add(RequestLog log, string path = "/") =>
        log.Close(new RequestTrace("id", default, "GET", path), Reply.Refuse(GatewayFaults.BadRequest), Stopwatch.GetTimestamp());

    /// <summary>Requests come while the first line is being sent; the client leaves when it has heard of its loss.</summary>
    private sealed class StalledBody(Action stalled, Action lost) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Length == 0)
            {
                stalled();
            }

            Write(buffer.Span);
            if (Encoding.UTF8.GetString(buffer.Span).Contains("lost", StringComparison.Ordinal))
            {
                Write("\n"u8);
                lost();
            }

            return ValueTask.CompletedTask;
        }
    }

    private sealed class Lines(HttpResponseMessage response, StreamReader reader) : IDisposable
    {
        public string ContentType => response.Content.Headers.ContentType!.ToString();

        public static async Task<Lines> Open(GatewayServer server, string query)
        {
            var uri = new Uri($"{server.Http.BaseAddress}fabric/v1/requests?{query}");
            var response = await server.Http.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            return new Lines(response, new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
        }

        public async Task<JsonElement> Next() =>
            JsonDocument.Parse((await reader.ReadLineAsync(TestContext.Current.CancellationToken))!).RootElement;

        public void Dispose()
        {
            reader.Dispose();
            response.Dispose();
        }
    }
}
