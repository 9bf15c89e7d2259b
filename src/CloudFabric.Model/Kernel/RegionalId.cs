using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace CloudFabric.Model.Kernel;

/// <summary>
/// The official format of the ids of a kind: a prefix, the three characters of the region, and more of <c>[a-z0-9]</c>.
/// </summary>
/// <param name="Kind">The kind's name in keys.</param>
/// <param name="Prefix">For example <c>vpc-</c>.</param>
/// <param name="SuffixLength">Characters after the region's.</param>
public sealed record RegionalId(string Kind, string Prefix, int SuffixLength)
{
    private const int CodeLength = 3;
    private static readonly SearchValues<char> Base36 = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz");

    /// <summary>The id that a call's identity gives: the same call draws the same resource, on any machine.</summary>
    public string Derive(long seed, string account, string regionCode, string action, string identity) =>
        string.Concat(Prefix, regionCode, SeededHash.Base36Text(SuffixLength, seed, account, regionCode, action, identity));

    /// <summary>The key of a row of this kind.</summary>
    public ResourceKey Key(string regionId, string id) => new(regionId, Kind, id);

    public bool IsId([NotNullWhen(true)] string? id) =>
        id is not null && id.Length == Prefix.Length + CodeLength + SuffixLength
        && id.StartsWith(Prefix, StringComparison.Ordinal)
        && !id.AsSpan(Prefix.Length).ContainsAnyExcept(Base36);

    /// <summary>The region's code in an id; false for what cannot be an id of this kind.</summary>
    public bool TryReadRegionCode([NotNullWhen(true)] string? id, [NotNullWhen(true)] out string? code)
    {
        code = IsId(id) ? id.Substring(Prefix.Length, CodeLength) : null;
        return code is not null;
    }

    /// <summary>The id of what is part of another kind's row: its place in the writing of the row that made it tells it from all others.</summary>
    public string Part(RegionalId owner, string ownerId, long version, int place) =>
        string.Concat(Prefix, ownerId.AsSpan(owner.Prefix.Length, CodeLength), SeededHash.Base36Text(SuffixLength, version, ownerId, $"{place}"));

    /// <summary>The id of another kind with the same characters after the prefix: for what comes and goes with its owner.</summary>
    public string Twin(RegionalId other, string id) => string.Concat(Prefix, id.AsSpan(other.Prefix.Length));
}
