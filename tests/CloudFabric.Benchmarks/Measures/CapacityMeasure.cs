using CloudFabric.Benchmarks.Load;
using CloudFabric.Chaos;
using CloudFabric.Chaos.Calls;
using CloudFabric.Chaos.Processes;
using CloudFabric.Chaos.Reports;
using CloudFabric.Client;

namespace CloudFabric.Benchmarks.Measures;

/// <summary>
/// What instances cost beside disks: <c>RunInstances</c> of one and of a hundred, which take places on hosts, addresses and system disks, beside
/// <c>CreateDisk</c>, which takes room in a pool, in turn on one process.
/// </summary>
internal sealed class CapacityMeasure(FabricClient client, int connections, TimeSpan warmUp, TimeSpan measured)
{
    private const int Bulk = 100;

    private static readonly Dictionary<string, string> Disk = new()
    {
        ["RegionId"] = CapacityWorld.Region, ["ZoneId"] = CapacityWorld.Zone, ["DiskCategory"] = "cloud_essd", ["PerformanceLevel"] = "PL0", ["Size"] = "1",
    };

    private readonly Failures _failures = new();
    private readonly Dictionary<string, string> _site = new()
    {
        ["RegionId"] = CapacityWorld.Region,
        ["InstanceType"] = "ecs.g7.large",
        ["ImageFamily"] = "acs:alibaba_cloud_linux_3_2104_lts_x64",
        ["SystemDisk.Category"] = "cloud_essd",
        ["SystemDisk.Size"] = "40",
    };

    /// <summary>Options: <c>--connections 32 --rounds 3 --warm-up 2 --seconds 5</c>, those of <see cref="Hosts"/>.</summary>
    public static async Task<int> RunAsync(ScenarioOptions options)
    {
        var (connections, rounds) = (options.Number("connections", 32), options.Number("rounds", 3));
        var (warmUp, measured) = (TimeSpan.FromSeconds(options.Number("warm-up", 2)), TimeSpan.FromSeconds(options.Number("seconds", 5)));
        using var world = WorldFile.Write(CapacityWorld.Document);
        var bare = Hosts.Product(options, "bench-capacity", "off");
        var host = bare with { More = [.. bare.More, "--world", world.Path] };
        try
        {
            options.RefuseUnknown();
            using var silo = host.Start();
            await silo.WaitUntilReadyAsync();
            using var client = Hosts.Client(host.Endpoint, connections);
            var measure = new CapacityMeasure(client, connections, warmUp, measured);
            using var clients = new FabricClients([host.Endpoint], 1, TimeSpan.FromSeconds(30));
            await measure.PrepareAsync(new NetworkCalls(new RetryPolicy(clients), CapacityWorld.Region));
            return await measure.RunAsync(rounds);
        }
        finally
        {
            Hosts.Clean(host);
        }
    }

    private async Task PrepareAsync(NetworkCalls networks)
    {
        var vpc = await networks.MakeVpcAsync("10.0.0.0/8");
        _site["VSwitchId"] = await networks.MakeVSwitchAsync(vpc, CapacityWorld.Zone, "10.0.0.0/16");
        _site["SecurityGroupId"] = await networks.MakeGroupAsync(vpc, "enterprise");
    }

    private async Task<int> RunAsync(int rounds)
    {
        (string Name, int Each, Func<Task<bool>> Call)[] loads =
        [
            ("disk", 1, () => CallAsync("CreateDisk", Disk)),
            ("launch of 1", 1, () => CallAsync("RunInstances", _site)),
            ("launch of 100", Bulk, () => CallAsync("RunInstances", [.. _site, new("Amount", $"{Bulk}")])),
        ];
        var rates = loads.ToDictionary(load => load.Name, _ => new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (name, each, call) in loads)
            {
                // Round 0 is for the compilers. A launch of many takes its time: fewer of them at once say as much.
                var workers = each == 1 ? connections : Math.Min(connections, 4);
                var result = await ClosedLoop.RunAsync(workers, warmUp, measured, _ => call());
                rates[name].AddRange(round > 0 ? [result.PerSecond * each] : Array.Empty<double>());
            }
        }

        Print(loads.Select(load => (load.Name, Median.Of(rates[load.Name]))).ToList());
        return _failures.Finish();
    }

    private static void Print(List<(string Name, double Rate)> rates)
    {
        var table = new Table("load", "made/s", "x disk");
        foreach (var (name, rate) in rates)
        {
            table.Row(name, $"{rate:0}", $"{rate / rates[0].Rate:0.00}");
        }
    }

    private async Task<bool> CallAsync(string action, IEnumerable<KeyValuePair<string, string>> parameters) =>
        _failures.Check(await client.CallAsync(ApiVersion.Ecs, action, parameters));
}
