namespace CloudFabric.Services.Hosting;

/// <summary>The seed of this world: every derived id and every arbitrary choice comes from it. Fixed when the world is made.</summary>
public sealed record FabricSeed(long Value);
