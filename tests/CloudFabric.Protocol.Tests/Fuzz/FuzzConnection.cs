using System.Net.Security;
using System.Net.Sockets;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>Sends the bytes of a case on a connection of its own and reads until the server ends it.</summary>
internal static class FuzzConnection
{
    /// <summary>What came back; null where the client did not stay for it, or the connection broke.</summary>
    /// <exception cref="OperationCanceledException">Nothing ended within the bound.</exception>
    public static async Task<byte[]?> Exchange(FuzzCase sent, FuzzWorld world, TimeSpan bound)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(bound);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", world.Port, limit.Token);
        try
        {
            await using var stream = await Open(socket, sent, world, limit.Token);
            return await Exchange(sent, socket, stream, limit.Token);
        }
        catch (IOException)
        {
            // The server does not read what follows a request that it has refused.
            return null;
        }
    }

    private static async Task<byte[]?> Exchange(FuzzCase sent, Socket socket, Stream stream, CancellationToken cancel)
    {
        var received = new MemoryStream();
        var reading = sent.Shape == Shape.Cut ? Task.CompletedTask : stream.CopyToAsync(received, cancel);
        try
        {
            await stream.WriteAsync(sent.Bytes, cancel);
        }
        catch (IOException) when (sent.Shape != Shape.Cut)
        {
            // It may have answered nevertheless.
        }

        if (sent.Shape == Shape.Cut)
        {
            // No farewell: the server finds the connection reset.
            socket.LingerState = new LingerOption(true, 0);
            return null;
        }

        if (sent.Shape != Shape.Whole && socket.Connected)
        {
            socket.Shutdown(SocketShutdown.Send);
        }

        await reading;
        return sent.Shape == Shape.Http2 ? null : received.ToArray();
    }

    private static async Task<Stream> Open(Socket socket, FuzzCase sent, FuzzWorld world, CancellationToken cancel)
    {
        var stream = new NetworkStream(socket, ownsSocket: false);
        if (!sent.IsTls)
        {
            return stream;
        }

        var tls = new SslStream(stream);
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "localhost",
                ApplicationProtocols = [sent.Shape == Shape.Http2 ? SslApplicationProtocol.Http2 : SslApplicationProtocol.Http11],
                CertificateChainPolicy = Transport.Trust.Policy(world.Authority),
            },
            cancel);
        return tls;
    }
}
