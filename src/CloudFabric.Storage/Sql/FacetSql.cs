using System.Globalization;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Storage.Sql;

/// <summary>
/// One facet that a list filters by. It is a condition on each row, or it leads: then the rows that have it are found on the facets' own index,
/// newest first, and no other row is looked at.
/// </summary>
internal sealed class FacetSql
{
    /// <summary>Rows among which a lead that is no single value may choose: more of them are found sooner by going through the list.</summary>
    public const int LeadMax = 1000;

    private readonly FacetFilter _filter;
    private readonly string _number;
    private readonly List<(string Name, object? Value)> _parameters = [];

    /// <param name="number">Of the facet in its query.</param>
    public FacetSql(FacetFilter filter, RowQuery query, int number)
    {
        _filter = filter;
        _number = number.ToString(CultureInfo.InvariantCulture);
        Match = $"f.name = {Parameter("f", Scoped(query.Account, query.Kind, query.Region, filter.Name))}{Value()}";
    }

    /// <summary>What holds of a row <c>f</c> of the facets.</summary>
    public string Match { get; }

    public IReadOnlyList<(string Name, object? Value)> Parameters => _parameters;

    /// <summary>It names one value, so its rows come in the order of the list.</summary>
    public bool IsExact { get; private set; }

    public bool MayLead { get; private set; }

    public string Condition => $"{(_filter.Absent ? "NOT " : "")}EXISTS (SELECT 1 FROM facet f WHERE f.n = r.n AND {Match})";

    /// <summary>The name under which facets stand: whoever looks for one never meets those of other lists.</summary>
    public static string Scoped(string account, string kind, string region, string name) => $"{account}/{kind}/{region}/{name}";

    /// <summary>The name under which a facet that the fabric itself looks for stands.</summary>
    public static string OfAll(string kind, string name) => $"{kind}/{name}";

    public static string NameOf(Facet facet, string account, ResourceKey key) =>
        facet.OfAll ? OfAll(key.Kind, facet.Name) : Scoped(account, key.Kind, key.Region, facet.Name);

    /// <summary>Rows that have it; counted no further than needed to tell that they are too many.</summary>
    public long Count(SqlSession session) => session.Number(
        $"SELECT count(*) FROM (SELECT 1 FROM facet f WHERE {Match} LIMIT {LeadMax + 1}) counted", [.. _parameters]) ?? 0;

    private string Value()
    {
        switch (_filter)
        {
            case { AnyOf: [] }:
                return " AND 1 = 0";
            case { AnyOf: { } values }:
                MayLead = !_filter.Absent;
                return $" AND f.value IN ({string.Join(", ", values.Select((text, i) => Parameter($"v{i}_", text)))})";
            case { Value: null }:
                return "";
            case { IsPattern: true } when _filter.Value.Contains('*'):
                return $"{Range(_filter.Value[.._filter.Value.IndexOf('*')])} AND f.value LIKE {Parameter("v", Wildcard(_filter.Value))} ESCAPE '\\'";
            default:
                IsExact = MayLead = !_filter.Absent;
                return $" AND f.value = {Parameter("v", _filter.Value)}";
        }
    }

    /// <summary>All that begins so, as a range of the index. Behind the last character there is another one, except before the surrogates.</summary>
    private string Range(string prefix)
    {
        if (prefix.Length == 0 || prefix[^1] >= '\uD7FF')
        {
            return "";
        }

        MayLead = !_filter.Absent;
        return $" AND f.value >= {Parameter("a", prefix)} AND f.value < {Parameter("b", prefix[..^1] + (char)(prefix[^1] + 1))}";
    }

    private string Parameter(string name, string text)
    {
        _parameters.Add((name + _number, text));
        return $"@{name}{_number}";
    }

    private static string Wildcard(string text) => text
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal)
        .Replace('*', '%');
}
