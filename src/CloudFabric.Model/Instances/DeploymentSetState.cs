using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>
/// A deployment set, from CreateDeploymentSet to DeleteDeploymentSet: no two of its instances share a host. Its members' rows name it; it
/// does not know them.
/// </summary>
/// <param name="Account">Who owns it.</param>
/// <param name="RegionId">Where it is.</param>
/// <param name="DeploymentSetId">Its id.</param>
/// <param name="CreatedAt">The emulated instant of its creation.</param>
[GenerateSerializer, Immutable, Alias("cf.DeploymentSetState")]
public sealed record DeploymentSetState(
    [property: Id(0)] string Account,
    [property: Id(1)] string RegionId,
    [property: Id(2)] string DeploymentSetId,
    [property: Id(3)] DateTimeOffset CreatedAt)
{
    /// <summary>The one strategy that is emulated.</summary>
    public const string Availability = "Availability";

    /// <summary>What its members are kept apart by.</summary>
    public const string ByHost = "host";

    internal static readonly StatusTrack Track = StatusTrack.Steady("Available");

    /// <summary>Empty without one.</summary>
    [Id(4)]
    public string Name { get; init; } = "";

    /// <summary>Empty without one.</summary>
    [Id(5)]
    public string Description { get; init; } = "";
}
