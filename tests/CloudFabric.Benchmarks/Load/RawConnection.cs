using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CloudFabric.Benchmarks.Load;

/// <summary>
/// One kept HTTP/1.1 connection that sends requests made before and looks at no more of an answer than it must, so that the client costs
/// little beside the server. For one caller at a time; answers must say their length.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LengthName = "\r\nContent-Length: "u8.ToArray();

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _received = new byte[64 * 1024];

    public static async Task<RawConnection> OpenAsync(Uri endpoint)
    {
        var connection = new RawConnection();
        await connection._socket.ConnectAsync(IPAddress.Loopback, endpoint.Port);
        return connection;
    }

    /// <summary>The bytes of a request, body included.</summary>
    public static byte[] Render(HttpRequestMessage request)
    {
        // Reading the body settles its length, which is then among the headers.
        var body = request.Content!.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        var head = new StringBuilder($"{request.Method} {request.RequestUri!.PathAndQuery} HTTP/1.1\r\nHost: {request.RequestUri.Authority}\r\n");
        foreach (var (name, values) in request.Headers.NonValidated.Concat(request.Content.Headers.NonValidated))
        {
            head.Append(name).Append(": ").Append(values.ToString()).Append("\r\n");
        }

        return [.. Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), .. body];
    }

    /// <summary>Sends a request and waits for its whole answer. Fails with the answer where its status is not 200.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        for (var count = 0; ;)
        {
            var received = await _socket.ReceiveAsync(_received.AsMemory(count));
            count += received > 0 ? received : throw new InvalidOperationException("The server closed the connection.");
            if (IsWhole(_received.AsSpan(0, count)))
            {
                if (!_received.AsSpan().StartsWith("HTTP/1.1 200"u8))
                {
                    throw new InvalidOperationException($"A request was refused: {Encoding.UTF8.GetString(_received, 0, count)}");
                }

                return;
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf(HeadEnd);
        if (head < 0)
        {
            return false;
        }

        var name = answer[..head].IndexOf(LengthName);
        var digits = name < 0 ? throw new InvalidOperationException("The answer does not say its length.") : answer[(name + LengthName.Length)..head];
        var end = digits.IndexOf((byte)'\r');
        return answer.Length >= head + HeadEnd.Length + int.Parse(end < 0 ? digits : digits[..end]);
    }
}
