using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CloudFabric.Services.Tests.Store;

/// <summary>
/// A relay in front of a server on this machine that can be told to pass on one certain request and then to cut the line without its
/// answer. Connections after that pass as before.
/// </summary>
internal sealed class CutLink : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _serverPort;
    private byte[]? _cutBehind;

    public CutLink(int serverPort)
    {
        _serverPort = serverPort;
        _listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>True once the line has been cut.</summary>
    public bool HasCut => Volatile.Read(ref _cutBehind) is null;

    public void CutBehind(string text) => Volatile.Write(ref _cutBehind, Encoding.ASCII.GetBytes(text));

    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Relay(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception exception) when (exception is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task Relay(TcpClient client)
    {
        using var both = client;
        using var server = new TcpClient();
        await server.ConnectAsync(IPAddress.Loopback, _serverPort);
        var answers = server.GetStream().CopyToAsync(client.GetStream());
        await Forward(client.GetStream(), server.GetStream());
        client.Close();
        await answers.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    /// <summary>Ends with the client, or once the request that the line is to be cut behind has been passed on.</summary>
    private async Task Forward(NetworkStream client, NetworkStream server)
    {
        var buffer = new byte[64 * 1024];
        for (int length; (length = await client.ReadAsync(buffer)) > 0;)
        {
            if (Volatile.Read(ref _cutBehind) is { } text && buffer.AsSpan(0, length).IndexOf(text) >= 0)
            {
                Volatile.Write(ref _cutBehind, null);
                client.Close();
                await server.WriteAsync(buffer.AsMemory(0, length));
                return;
            }

            await server.WriteAsync(buffer.AsMemory(0, length));
        }
    }
}
