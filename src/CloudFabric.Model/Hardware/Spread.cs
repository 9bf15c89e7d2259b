using System.Collections.Immutable;

namespace CloudFabric.Model.Hardware;

/// <summary>How far apart the instances of one deployment set must be.</summary>
/// <param name="Apart">What two of them never share.</param>
/// <param name="Taken">The hosts that members of the set have already.</param>
public sealed record Spread(SpreadLevel Apart, ImmutableHashSet<string> Taken)
{
    public static readonly Spread Free = new(SpreadLevel.None, []);
}

/// <summary>What two instances of a deployment set never share.</summary>
public enum SpreadLevel
{
    /// <summary>Nothing is asked; racks are shared evenly all the same.</summary>
    None,

    Host,

    Rack,
}
