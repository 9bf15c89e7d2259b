using System.Net;
using System.Net.Sockets;
using System.Text;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>What every verb of the command line says when it cannot work, and how it ends.</summary>
public sealed class CliTests
{
    private const string Token = "a-token-of-enough-length";

    public static TheoryData<string> Wrong =>
    [
        "", "requets", "requests --limit x", "requests --limit 0", "requests -o xml", "requests an-id -f", "requests an-id --code OK",
        "requests --endpoint nowhere", "world", "world aply", "world apply", "world show a b",
    ];

    [Theory, MemberData(nameof(Wrong))]
    public async Task Wrong_use_ends_with_2(string line)
    {
        var end = await CliProcess.RunAsync(1, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, end.Code);
        Assert.NotEmpty(end.Errors);
        Assert.DoesNotContain(" at ", end.Errors);
        Assert.Empty(end.Lines);
    }

    [Fact]
    public async Task Help_has_examples()
    {
        var end = await CliProcess.RunAsync(1, "requests", "--help");

        Assert.Equal((0, ""), (end.Code, end.Errors));
        Assert.Contains("Examples:", end.Lines);
        Assert.Contains(end.Lines, line => line.StartsWith("  cloudfabric requests -f", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("requests")]
    [InlineData("requests -f")]
    [InlineData("world show")]
    public async Task Nobody_there_tells_how_to_start(string line)
    {
        var port = FreePorts.Take(1)[0];

        var end = await CliProcess.RunAsync(port, line.Split(' '));

        Assert.Equal(1, end.Code);
        Assert.StartsWith($"Nobody answers at http://127.0.0.1:{port} ", end.Errors);
        Assert.Contains("dotnet run -c Release --project silo", end.Errors);
        Assert.Empty(end.Lines);
    }

    [Fact]
    public async Task Token_is_asked_for_and_taken_either_way()
    {
        using var data = new DataFolder();
        await using var fabric = await FabricProcess.StartAsync(data.Path, "--token", Token, "--bind", "0.0.0.0");

        var none = await CliProcess.RunAsync(fabric.Port, "requests");
        var wrong = await CliProcess.RunAsync(fabric.Port, "requests", "-f", "--token", Token + "x");
        var typed = await CliProcess.RunAsync(fabric.Port, "requests", "--token", Token);
        var set = await CliProcess.RunAsync(fabric.Port, [("CLOUDFABRIC_TOKEN", Token)], "requests");

        Assert.Equal(1, none.Code);
        Assert.Contains("--token TOKEN", none.Errors);
        Assert.Equal(1, wrong.Code);
        Assert.Contains("another token", wrong.Errors);
        Assert.All([typed, set], end => Assert.Equal((0, ""), (end.Code, end.Errors)));
    }

    [Theory]
    [InlineData("requests", "{}")]
    [InlineData("requests", "hello")]
    [InlineData("requests -f", "hello\n")]
    [InlineData("world show", "{}")]
    public async Task Another_server_is_no_riddle(string line, string body)
    {
        var end = await AnswerAsync(line, body);

        Assert.Equal(1, end.Code);
        Assert.Contains("CloudFabric", end.Errors);
        Assert.DoesNotContain("   at ", end.Errors);
    }

    [Fact]
    public async Task Lost_requests_and_the_end_of_the_stream_are_told()
    {
        var end = await AnswerAsync("requests -f -o json", "{\"lost\":3}\n");

        Assert.Equal(1, end.Code);
        Assert.StartsWith("3 requests are missing here", end.Errors);
        Assert.Contains("ended the stream", end.Errors);
        Assert.Empty(end.Lines);
    }

    /// <summary>Runs against a server that gives one answer and is gone.</summary>
    private static async Task<CliEnd> AnswerAsync(string line, string body)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var process = CliProcess.Start(((IPEndPoint)listener.LocalEndpoint).Port, line.Split(' '));
        using (var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken))
        {
            await client.GetStream().ReadAtLeastAsync(new byte[4096], 4, cancellationToken: TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{body}"), TestContext.Current.CancellationToken);
        }

        return await process.EndAsync();
    }
}
