namespace CloudFabric.Model.Kernel;

/// <summary>Everything a machine may know besides state and command. No clock, no generator: the instant and the seed are values.</summary>
/// <param name="Key">The resource that decides.</param>
/// <param name="Account">The caller's account; a machine answers "not found" for a resource of another.</param>
/// <param name="Now">The emulated instant. It never goes backwards for one resource.</param>
/// <param name="Timing">How long the emulated cloud takes for things.</param>
/// <param name="Version">The number of the version being decided: 1 for a new row. A source of deterministic choices.</param>
public readonly record struct DecisionContext(ResourceKey Key, string Account, DateTimeOffset Now, Timing Timing, long Version);
