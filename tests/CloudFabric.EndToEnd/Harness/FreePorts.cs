using System.Net;
using System.Net.Sockets;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>Loopback ports that nobody listens on at the moment of asking.</summary>
internal static class FreePorts
{
    private const int BlockSize = 500;

    public static int[] Take(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }

    /// <summary>The start of a block of which all <paramref name="offsets"/> are free; below the ports that the system gives to clients.</summary>
    public static int TakeBlock(params int[] offsets)
    {
        var first = Environment.ProcessId % 20;
        return Enumerable.Range(0, 20)
            .Select(i => 20_000 + ((first + i) % 20 * BlockSize))
            .First(start => offsets.All(offset => IsFree(start + offset)));
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
