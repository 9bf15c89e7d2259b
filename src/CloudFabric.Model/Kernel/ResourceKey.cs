using System.Diagnostics.CodeAnalysis;

namespace CloudFabric.Model.Kernel;

/// <summary>
/// The one name of a resource: its grain key, its row id, its entry in the change feed. Written <c>region/kind/id</c>,
/// with <c>-</c> for a resource of no region. The parts never contain a slash.
/// </summary>
[GenerateSerializer, Immutable, Alias("cf.ResourceKey")]
public readonly record struct ResourceKey(
    [property: Id(0)] string Region,
    [property: Id(1)] string Kind,
    [property: Id(2)] string Id)
{
    /// <summary>The region part of resources that belong to no region.</summary>
    public const string Global = "-";

    public static ResourceKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is not a resource key (region/kind/id).");

    public static bool TryParse([NotNullWhen(true)] string? text, out ResourceKey key)
    {
        var parts = text?.Split('/');
        var valid = parts is { Length: 3 } && parts.All(part => part.Length > 0);
        key = valid ? new ResourceKey(parts![0], parts[1], parts[2]) : default;
        return valid;
    }

    public override string ToString() => string.Concat(Region, "/", Kind) + "/" + Id;
}
