using System.IO.Pipelines;
using CloudFabric.Gateway;
using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Gateway.Transport;
using CloudFabric.Protocol.Tests.Pipeline;
using Microsoft.AspNetCore.Http;

namespace CloudFabric.Protocol.Tests.Wire;

/// <summary>What a stranger's body may cost: bytes, time and parameters, all before anybody knows the stranger.</summary>
public sealed class BodyBoundTests
{
    private const string Disks = "/?Action=DescribeDisks&Version=2014-05-26";
    private const int Kilobyte = 1024;

    [Fact]
    public async Task Read_bodies_past_the_budget_are_refused_until_another_ends()
    {
        var reader = new BodyReader(new BodyBudget(300 * Kilobyte), TimeSpan.FromMinutes(1));
        var open = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1));
        var reading = reader.Read(Request(open.Reader.AsStream()), CancellationToken.None).AsTask();

        // Written is what has been read.
        await open.Writer.WriteAsync(new byte[200 * Kilobyte], TestContext.Current.CancellationToken);

        var second = await reader.Read(Request(new MemoryStream(new byte[200 * Kilobyte])), CancellationToken.None);
        var small = await reader.Read(Request(new MemoryStream(new byte[Kilobyte])), CancellationToken.None);
        await open.Writer.CompleteAsync();
        (await reading).Value!.Dispose();
        var third = await reader.Read(Request(new MemoryStream(new byte[200 * Kilobyte])), CancellationToken.None);

        Assert.Equal(("ServiceUnavailable", Kilobyte), (second.Fault?.Code, small.Value?.Length));
        Assert.Equal(200 * Kilobyte, third.Value?.Length);
    }

    [Fact]
    public async Task Read_whatever_becomes_of_a_body_its_bytes_are_given_back()
    {
        var budget = new BodyBudget(64 * Kilobyte);
        var reader = new BodyReader(budget, TimeSpan.FromMinutes(1));

        (await reader.Read(Request(new MemoryStream(new byte[9 * Kilobyte])), CancellationToken.None)).Value!.Dispose();
        (await reader.Read(Request(new MemoryStream(new byte[200 * Kilobyte])), CancellationToken.None)).Value?.Dispose();
        var broken = await reader.Read(Request(new BrokenStream(new IOException("a chunk without end"))), CancellationToken.None);
        var slow = await reader.Read(Request(new BrokenStream(new BadHttpRequestException("too slow", 408))), CancellationToken.None);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => reader.Read(Request(new MemoryStream(new byte[Kilobyte])), new CancellationToken(canceled: true)).AsTask());

        Assert.Equal(("InvalidParameter", "RequestTimeout", 0), (broken.Fault?.Code, slow.Fault?.Code, budget.Taken));
    }

    [Fact]
    public async Task Handle_body_larger_than_all_bodies_may_be_is_refused_and_the_next_is_not()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions { BodyBytesMax = 256 * Kilobyte });

        var large = await server.Send(HttpMethod.Post, Disks, GatewayServer.Json($"{{\"UserData\":\"{new string('u', 300 * Kilobyte)}\"}}"));
        var small = await server.Send(HttpMethod.Post, Disks, GatewayServer.Json("""{"PageSize":7}"""));

        Assert.Equal((503, "ServiceUnavailable"), (large.Status, large.Code));
        Assert.Equal((200, "7"), (small.Status, small["PageSize"]));
    }

    [Fact]
    public async Task Handle_body_that_does_not_come_in_time_is_refused_officially()
    {
        await using var server = await GatewayServer.Start(new GatewayOptions { BodyTimeMax = TimeSpan.FromMilliseconds(50) });

        var raw = await server.SendRaw($"POST {Disks} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 9\r\n\r\nx");

        Assert.StartsWith("HTTP/1.1 408", raw);
        Assert.Contains("\"Code\":\"RequestTimeout\"", raw);
    }

    [Theory]
    [InlineData("")]
    [InlineData("chunked")]
    public async Task Handle_form_over_1_mb_is_refused_and_one_below_is_not(string coding)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var fits = await Send(1024 * Kilobyte);
        var over = await Send((1024 * Kilobyte) + 1);

        Assert.Equal((200, (1024 * Kilobyte) - 9), (fits.Status, int.Parse(fits["UserDataLength"])));
        Assert.Equal((413, "The form in the request body is larger than 1 MB."), (over.Status, over["Message"]));

        Task<Answer> Send(int length) =>
            server.Send(HttpMethod.Post, Disks, GatewayServer.Form("UserData=".PadRight(length, 'u')), ("Transfer-Encoding", coding));
    }

    [Theory]
    [InlineData(9_999, 200)]
    [InlineData(10_000, 400)]
    public async Task Handle_form_is_counted_before_it_is_copied(int separators, int status)
    {
        await using var server = await GatewayServer.Start(new GatewayOptions());

        var answer = await server.Send(HttpMethod.Post, Disks, GatewayServer.Form("PageSize=7" + new string('&', separators)));

        Assert.Equal(status, answer.Status);
    }

    /// <summary>The server gives up a body whose bytes stop coming, before the time for all of it is over.</summary>
    [Fact]
    public void UseOpenApiLimits_keeps_the_pace_of_bodies()
    {
        var server = new Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions();

        server.UseOpenApiLimits();

        Assert.InRange(server.Limits.MinRequestBodyDataRate?.BytesPerSecond ?? 0, 240, 4096);
        Assert.InRange(server.Limits.MinRequestBodyDataRate!.GracePeriod, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
    }

    private static HttpRequest Request(Stream body) => new DefaultHttpContext { Request = { Body = body } }.Request;

    private sealed class BrokenStream(IOException failure) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw failure;
    }
}
