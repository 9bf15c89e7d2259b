namespace CloudFabric.Chaos.Processes;

/// <summary>The fabric that a scenario torments: one process, or a cluster. Owned by the scenario, stopped when disposed.</summary>
internal interface IFabricTarget : IAsyncDisposable
{
    /// <summary>Where clients call.</summary>
    IReadOnlyList<Uri> Endpoints { get; }

    Task StartAsync();

    /// <summary><c>kill -9</c> of the process, or of the next victim of the cluster.</summary>
    Task KillAsync();

    /// <summary>Starts again what was killed, and waits until it answers.</summary>
    Task RestartAsync();

    /// <summary>True where a connection to the endpoint, used from a tick on until now, may have met a killed process.</summary>
    bool WasDead(Uri endpoint, long since);
}
