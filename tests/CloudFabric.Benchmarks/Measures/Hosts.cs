using CloudFabric.Chaos;
using CloudFabric.Chaos.Processes;
using CloudFabric.Client;

namespace CloudFabric.Benchmarks.Measures;

/// <summary>How the two processes are started that are compared.</summary>
internal static class Hosts
{
    /// <summary>
    /// The product without its dashboard, on a new data folder: <c>--silo DLL</c>, <c>--store</c> and <c>--connection</c> as the host has them.
    /// </summary>
    public static SiloHost Product(ScenarioOptions options, string name, string timing)
    {
        List<string> more = ["--timing", timing];
        foreach (var option in (string[])["store", "connection", "durability"])
        {
            if (options.TextOrNull(option) is { } value)
            {
                more.AddRange(["--" + option, value]);
            }
        }

        return SiloHost.OnFreePorts(options.Text("silo", Repository.Silo), Repository.NewDataFolder(name), more);
    }

    /// <summary>This program itself, as the bare host, with more options of it.</summary>
    public static (HostProcess Process, Uri Endpoint) StartBaseline(params string[] more)
    {
        var ports = FreePorts.Take(3);
        var process = HostProcess.Start(
        [
            typeof(Hosts).Assembly.Location, "baseline-host", "--port", $"{ports[0]}", "--silo-port", $"{ports[1]}", "--gateway-port", $"{ports[2]}", .. more,
        ]);
        return (process, new Uri($"http://127.0.0.1:{ports[0]}"));
    }

    public static FabricClient Client(Uri endpoint, int connections) =>
        new(new FabricClientOptions(endpoint) { Connections = connections, Timeout = TimeSpan.FromSeconds(30) });

    /// <summary>Gives the data folder back.</summary>
    public static void Clean(SiloHost host) => Directory.Delete(host.DataFolder, recursive: true);
}
