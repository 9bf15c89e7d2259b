using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Settings;

/// <summary>What an operator may change while the fabric runs, and finds changed after a restart. Null leaves the start option in force.</summary>
[GenerateSerializer, Alias("cf.FabricSettings")]
public sealed record FabricSettings
{
    /// <summary>The name of the grain storage that keeps them.</summary>
    public const string Storage = "settings";

    [Id(0)]
    public Timing? Timing { get; init; }
}
