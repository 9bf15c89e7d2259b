using System.Collections.Immutable;
using System.Globalization;
using CloudFabric.Model.Networks;
using CloudFabric.Model.Tags;
using CloudFabric.Services.Hosting;
using CloudFabric.Storage;

namespace CloudFabric.Services.Networks;

/// <summary>What the lists of networks share: pages and filters.</summary>
internal static class NetworkQuery
{
    /// <summary>Of the VPC product.</summary>
    public static readonly Paging VpcPaging = new(DefaultPageSize: 10, MaxPageSize: 50, MinResults: 1, MaxResults: 100);

    /// <summary>The filters by name and labels, once <see cref="ListFilters.Check"/> has passed them.</summary>
    public static ImmutableArray<FacetFilter> Labelled(string account, string? name, string? resourceGroupId, IReadOnlyList<TagParameter>? tags) =>
    [
        .. ListFilters.Text(NetworkFacets.Name, name),
        .. ListFilters.Group(account, resourceGroupId),
        .. (tags ?? []).Select(tag => new FacetFilter(LabelFacets.TagPrefix + tag.Key, tag.Value)),
    ];

    /// <summary>Accounts are numbers on this product's wire.</summary>
    public static long? Owner(string account) => long.TryParse(account, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
