using System.Diagnostics.CodeAnalysis;

namespace CloudFabric.Model.Kernel;

/// <summary>
/// The one name of a resource: its grain key, its row id, its entry in the change feed. Written <c>region/kind/id</c>,
/// with <c>-</c> for a resource of no region. A part is 1 to <see cref="MaxPartLength"/> visible ASCII characters without a slash,
/// so that a key fits every index and every line of text as it is; a name that may hold more is escaped by whoever makes the key.
/// </summary>
[GenerateSerializer, Immutable, Alias("cf.ResourceKey")]
public readonly record struct ResourceKey
{
    /// <summary>The region part of resources that belong to no region.</summary>
    public const string Global = "-";

    public const int MaxPartLength = 512;

    /// <exception cref="ArgumentException">A part is not as described above.</exception>
    public ResourceKey(string region, string kind, string id)
    {
        (Region, Kind, Id) = (region, kind, id);
        if (!IsPart(region) || !IsPart(kind) || !IsPart(id))
        {
            throw new ArgumentException("A part of a resource key is empty, too long, or has a character that none may have.");
        }
    }

    [Id(0)]
    public string Region { get; }

    [Id(1)]
    public string Kind { get; }

    [Id(2)]
    public string Id { get; }

    public static ResourceKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is not a resource key (region/kind/id).");

    public static bool TryParse([NotNullWhen(true)] string? text, out ResourceKey key)
    {
        var parts = text?.Split('/');
        var valid = parts is { Length: 3 } && parts.All(IsPart);
        key = valid ? new ResourceKey(parts![0], parts[1], parts[2]) : default;
        return valid;
    }

    public override string ToString() => string.Concat(Region, "/", Kind) + "/" + Id;

    private static bool IsPart(string part) =>
        part.Length is > 0 and <= MaxPartLength && !part.AsSpan().ContainsAnyExceptInRange('!', '~') && !part.Contains('/');
}
