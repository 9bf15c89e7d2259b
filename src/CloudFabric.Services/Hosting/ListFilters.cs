using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;
using CloudFabric.Storage;

namespace CloudFabric.Services.Hosting;

/// <summary>How lists read their filters. A filter that asks for nothing is none.</summary>
internal static class ListFilters
{
    /// <summary>Characters of a pattern of names, which are at most half as long.</summary>
    private const int PatternMax = 256;

    public static FacetFilter[] Text(string facet, string? wanted) => string.IsNullOrEmpty(wanted) ? [] : [new FacetFilter(facet, wanted)];

    /// <summary><c>*</c> stands for any text.</summary>
    public static FacetFilter[] Pattern(string facet, string? wanted) =>
        string.IsNullOrEmpty(wanted) ? [] : [new FacetFilter(facet, wanted) { IsPattern = true }];

    /// <summary>Only what says it has the facet, or only what does not.</summary>
    public static FacetFilter[] Presence(string facet, bool? wanted) => wanted is { } present ? [new FacetFilter(facet, Absent: !present)] : [];

    /// <summary>Any of these; an empty list asks for nothing.</summary>
    public static FacetFilter[] AnyOf(string facet, IReadOnlyList<string>? wanted) =>
        wanted is { Count: > 0 } values ? [new FacetFilter(facet) { AnyOf = [.. values] }] : [];

    /// <summary>The resource group. One that no resource can be in is a filter that nothing passes.</summary>
    public static FacetFilter[] Group(string account, string? wanted) =>
        wanted == ResourceGroups.Default(account) ? [new FacetFilter(LabelFacets.Group, Absent: true)] : Text(LabelFacets.Group, wanted);

    /// <summary>What one asks the database for must have a bound.</summary>
    /// <param name="name">A pattern of names.</param>
    /// <param name="malformed">The refusal of one that no name can match.</param>
    public static Fault? Check(string? name, Fault malformed, IReadOnlyList<TagParameter>? tags) =>
        CheckTags(tags) ?? (name?.Length > PatternMax ? malformed : null);

    /// <summary>The same of a list without names.</summary>
    public static Fault? CheckTags(IReadOnlyList<TagParameter>? tags) =>
        tags?.Count > TagRules.MaxTags || tags?.Any(tag => string.IsNullOrEmpty(tag.Key)) is true ? TagFaults.FilterCount : null;
}
