namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>Tests that read the heap, which belongs to the whole process: what others build meanwhile would be counted.</summary>
[CollectionDefinition(nameof(AloneInProcess), DisableParallelization = true)]
public sealed class AloneInProcess;
