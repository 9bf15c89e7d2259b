using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Regions;

/// <summary>One command of a change of the world.</summary>
/// <param name="Target">The region, data center, rack or host.</param>
/// <param name="Command">What is asked of it.</param>
/// <param name="Text">The same in words.</param>
/// <param name="Changes">False where it is so already.</param>
public sealed record WorldStep(ResourceKey Target, object Command, string Text, bool Changes);

/// <summary>A change of the world, in the order in which it is made.</summary>
/// <param name="Steps">What would be done; empty where there are mistakes.</param>
/// <param name="Mistakes">Everything that is wrong with it.</param>
public sealed record WorldPlan(IReadOnlyList<WorldStep> Steps, IReadOnlyList<string> Mistakes);
