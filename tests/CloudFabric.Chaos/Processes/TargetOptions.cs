namespace CloudFabric.Chaos.Processes;

/// <summary>What every scenario is told about its target.</summary>
/// <param name="Cluster"><c>--cluster</c>: three silos and two gateways, otherwise one process.</param>
/// <param name="Dll"><c>--silo DLL</c>: the host of the one process.</param>
/// <param name="BasePort"><c>--base-port N</c>: of the cluster.</param>
/// <param name="Seed"><c>--seed N</c>: of the world, and of the scenario's own choices.</param>
/// <param name="Timing"><c>--timing PROFILE</c>: how long the emulated cloud takes.</param>
internal sealed record TargetOptions(bool Cluster, string Dll, int BasePort, int Seed, string Timing)
{
    private static readonly string[] SilosOnly = ["silo-0", "silo-1", "silo-2"];

    /// <summary>What else every process is told.</summary>
    public IReadOnlyList<string> More { get; init; } = [];

    public static TargetOptions From(ScenarioOptions options, int seed, string timing) => new(
        options.Flag("cluster"),
        options.Text("silo", Repository.Silo),
        options.Number("base-port", 4800),
        options.Number("seed", seed),
        options.Text("timing", timing));

    /// <param name="name">Of the scenario, for folders.</param>
    /// <param name="victims">Whom a cluster loses, in turn; its silos where not given.</param>
    public IFabricTarget Make(string name, params IReadOnlyList<string> victims) =>
        Cluster ? MakeCluster(victims.Count > 0 ? victims : SilosOnly) : MakeSingle(name);

    public SingleTarget MakeSingle(string name) =>
        new(SiloHost.OnFreePorts(Dll, Repository.NewDataFolder(name), [.. Common]));

    public ClusterTarget MakeCluster(IReadOnlyList<string> victims) =>
        new(victims, BasePort, ["--auth", "verify", .. Common]);

    private IEnumerable<string> Common => ["--seed", $"{Seed}", "--timing", Timing, .. More];
}
