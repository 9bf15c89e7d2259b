using System.Net;
using System.Net.Sockets;

namespace CloudFabric.Chaos.Processes;

/// <summary>Ports of the loopback address that nobody listens on at the moment of asking.</summary>
internal static class FreePorts
{
    public static int[] Take(int count)
    {
        // All are held until all are known: otherwise the same one could come twice.
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners)
        {
            listener.Start();
        }

        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners)
        {
            listener.Dispose();
        }

        return ports;
    }
}
