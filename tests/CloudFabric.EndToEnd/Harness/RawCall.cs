using System.Net.Sockets;
using System.Text;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>A request on a connection of its own, and the bytes that came back: nothing between hides or reorders anything.</summary>
internal static class RawCall
{
    /// <summary>The whole answer, status line and headers included, as UTF-8; line ends are those of the page that shows it.</summary>
    public static async Task<string> GetAsync(int port, string target, params string[] headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        string[] lines = [$"GET {target} HTTP/1.1", "Host: 127.0.0.1", "Connection: close", .. headers, "", ""];
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", lines)), TestContext.Current.CancellationToken);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(answer.ToArray()).Replace("\r\n", "\n");
    }
}
