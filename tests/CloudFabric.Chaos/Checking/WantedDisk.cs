using System.Collections.Concurrent;

namespace CloudFabric.Chaos.Checking;

/// <summary>One disk that somebody asked for.</summary>
/// <param name="Token">Its client token; null where the call carries none and must therefore not be repeated.</param>
internal sealed record WantedDisk(string Name, string? Token, long SizeGib)
{
    /// <summary>The ids that answers named: one call may be answered several times.</summary>
    public ConcurrentBag<string> Ids { get; } = [];
}
