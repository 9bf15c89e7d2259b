using System.Collections.Immutable;
using System.Globalization;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Networks;

/// <summary>What the lists of networks share: pages, filters and the spelling of instants.</summary>
internal static class NetworkQuery
{
    /// <summary>Of the VPC product.</summary>
    public static readonly Paging VpcPaging = new(DefaultPageSize: 10, MaxPageSize: 50, MinResults: 1, MaxResults: 100);

    /// <summary>The filters by name and labels.</summary>
    public static ImmutableArray<FacetFilter> Labelled(string account, string? name, string? resourceGroupId, IReadOnlyList<TagParameter>? tags) =>
    [
        .. Text(NetworkFacets.Name, name),
        .. Group(account, resourceGroupId),
        .. (tags ?? []).Where(tag => !string.IsNullOrEmpty(tag.Key)).Select(tag => new FacetFilter(LabelFacets.TagPrefix + tag.Key, tag.Value)),
    ];

    public static FacetFilter[] Text(string facet, string? wanted) => string.IsNullOrEmpty(wanted) ? [] : [new FacetFilter(facet, wanted)];

    /// <summary>Only what says it has the facet, or only what does not; all where nothing is wanted.</summary>
    public static FacetFilter[] Presence(string facet, bool? wanted) => wanted is { } present ? [new FacetFilter(facet, Absent: !present)] : [];

    public static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>To the second, UTC.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Accounts are numbers on this product's wire.</summary>
    public static long? Owner(string account) => long.TryParse(account, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A group that no resource can be in is a filter that nothing passes.</summary>
    private static FacetFilter[] Group(string account, string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return [];
        }

        return [id == ResourceGroups.Default(account) ? new FacetFilter(LabelFacets.Group, Absent: true) : new FacetFilter(LabelFacets.Group, id)];
    }
}
