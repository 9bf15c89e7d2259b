namespace CloudFabric.Chaos.Processes;

/// <summary>How one silo of the product is started: its ports, its data folder and what else it is told.</summary>
internal sealed record SiloHost(string Dll, string DataFolder, int Port, int SiloPort, int GatewayPort, IReadOnlyList<string> More)
{
    public Uri Endpoint => new($"http://127.0.0.1:{Port}");

    /// <summary>A silo on free ports, on a data folder of its own unless one is given.</summary>
    public static SiloHost OnFreePorts(string dll, string dataFolder, params IReadOnlyList<string> more)
    {
        var ports = FreePorts.Take(3);
        return new SiloHost(dll, dataFolder, ports[0], ports[1], ports[2], more);
    }

    public HostProcess Start() => HostProcess.Start(
    [
        Dll, "--data", DataFolder, "--port", $"{Port}", "--silo-port", $"{SiloPort}", "--gateway-port", $"{GatewayPort}",
        "--roles", "silo,gateway", "--auth", "verify", .. More,
    ]);
}
