using System.Net;
using System.Net.Sockets;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>
/// Loopback ports that nobody listens on at the moment of asking: 20000 to 29999, below those that the system lends to clients and may
/// lend again before the process that they were asked for has bound them; or <c>CLOUDFABRIC_TEST_PORTS=first-last</c>, 401 ports at least.
/// </summary>
internal static class FreePorts
{
    private const int BlockSize = 500;

    // Each hundred has its first half for blocks, its second for single ports, so that neither takes the other's.
    private const int Half = 50;
    private static readonly (int First, int Last) Range = Read(Environment.GetEnvironmentVariable("CLOUDFABRIC_TEST_PORTS") ?? "20000-29999");
    private static readonly int[] Singles = [.. Enumerable.Range(Range.First, Range.Last - Range.First + 1).Where(port => port % 100 >= Half)];
    private static readonly int[] Blocks = [.. Enumerable.Range(0, Math.Max(1, (Range.Last - Range.First + 1) / BlockSize)).Select(i => Range.First + (i * BlockSize))];

    // Round and round, from a place that differs by process: two runs on one machine seldom meet.
    private static int _single = Environment.ProcessId;
    private static int _block = Environment.ProcessId;

    public static int[] Take(int count) => [.. Enumerable.Range(0, count).Select(_ => Next(Singles, ref _single, IsFree))];

    /// <summary>The start of a block of which all <paramref name="offsets"/> are free.</summary>
    public static int TakeBlock(params int[] offsets) => Next(Blocks, ref _block, start => offsets.All(offset => IsFree(start + offset)));

    /// <summary>The next that is free; every asker moves the place on, so that no two are given the same in one round.</summary>
    private static int Next(int[] ports, ref int place, Func<int, bool> isFree)
    {
        for (var tries = 0; tries < ports.Length; tries++)
        {
            var port = ports[(uint)Interlocked.Increment(ref place) % (uint)ports.Length];
            if (isFree(port))
            {
                return port;
            }
        }

        throw new InvalidOperationException($"No port from {Range.First} to {Range.Last} is free.");
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

    private static (int First, int Last) Read(string range) => range.Split('-') is [var first, var last] && int.Parse(last) - int.Parse(first) >= 400
        ? (int.Parse(first), int.Parse(last))
        : throw new FormatException($"CLOUDFABRIC_TEST_PORTS={range} is not first-last with 401 ports or more.");
}
