using System.Text;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Storage.Sql;

/// <summary>
/// The SQL of one list. Its inner select runs on the covering index alone and finds the row numbers; only the rows of the page are
/// read. An unfiltered total is a counter, a filtered one a count over the same index.
/// </summary>
internal sealed class QuerySql
{
    private readonly RowQuery _query;
    private readonly StringBuilder _where = new("account = @account AND kind = @kind AND region = @region");
    private readonly List<(string Name, object? Value)> _parameters;

    public QuerySql(RowQuery query)
    {
        _query = query;
        _parameters = [("account", query.Account), ("kind", query.Kind), ("region", query.Region)];
        AddKeys();
        AddColumn("zone", query.Zone);
        AddColumn("class", query.Class);
        AddStatus();
        AddInstant("created >= @from", "from", query.CreatedFrom);
        AddInstant("created < @before", "before", query.CreatedBefore);
        foreach (var facet in query.Facets)
        {
            AddFacet(facet);
        }
    }

    public RowPage Run(SqlSession session) => _query.Page.ByToken ? ReadAfter(session) : ReadNumbered(session);

    private RowPage ReadNumbered(SqlSession session)
    {
        var (number, size, _) = _query.Page;
        var rows = ReadRows(session, "", [("limit", size), ("offset", (long)(number - 1) * size)], " OFFSET @offset");
        return new RowPage(rows, ReadTotal(session), "");
    }

    private RowPage ReadAfter(SqlSession session)
    {
        var (_, size, token) = _query.Page;
        var rows = PageToken.TryRead(token, out var last)
            ? ReadRows(session, " AND n < @last", [("last", last), ("limit", size + 1)], "")
            : ReadRows(session, "", [("limit", size + 1)], "");
        var isLast = rows.Count <= size;
        return isLast ? new RowPage(rows, null, "") : new RowPage(rows[..size], null, PageToken.Write(rows[size - 1].Number));
    }

    private List<StoredRow> ReadRows(SqlSession session, string after, (string Name, object? Value)[] page, string offset) => session.List(
        $"{RowSql.Select} WHERE n IN (SELECT n FROM resource r WHERE {_where}{after} ORDER BY n DESC LIMIT @limit{offset}) ORDER BY n DESC",
        RowSql.Read,
        [.. _parameters, .. page]);

    private long ReadTotal(SqlSession session)
    {
        var isUnfiltered = _parameters.Count == 3 && _query.Keys is null;
        return (isUnfiltered
            ? session.Number("SELECT value FROM counter WHERE name = @name", ("name", Counters.Total(_query.Account, _query.Region, _query.Kind)))
            : session.Number($"SELECT count(*) FROM resource r WHERE {_where}", [.. _parameters])) ?? 0;
    }

    private void AddKeys()
    {
        if (_query.Keys is not { } keys)
        {
            return;
        }

        var names = keys.Select((_, i) => $"k{i}").ToList();
        _where.Append(keys.Length == 0 ? " AND 1 = 0" : $" AND id IN (@{string.Join(", @", names)})");
        _parameters.AddRange(names.Zip(keys, (name, key) => (name, (object?)key.ToString())));
    }

    private void AddColumn(string column, string? value)
    {
        if (value is not null)
        {
            _where.Append($" AND {column} = @{column}");
            _parameters.Add((column, value));
        }
    }

    private void AddStatus()
    {
        if (_query.Status is not null)
        {
            _where.Append(" AND CASE WHEN @now < t1 THEN s0 ELSE s1 END = @status");
            _parameters.Add(("now", _query.Now.ToUnixTimeMilliseconds()));
            _parameters.Add(("status", _query.Status));
        }
    }

    private void AddInstant(string comparison, string name, DateTimeOffset? instant)
    {
        if (instant is { } at)
        {
            _where.Append(" AND ").Append(comparison);
            _parameters.Add((name, at.ToUnixTimeMilliseconds()));
        }
    }

    private void AddFacet(FacetFilter facet)
    {
        var i = _parameters.Count;
        _parameters.Add(($"f{i}", facet.Name));
        var value = facet switch
        {
            { AnyOf: { } values } => $" AND f.value IN ({string.Join(", ", values.Select((text, k) => Value($"v{i}_{k}", text)))})",
            { Value: null } => "",
            { IsPattern: true } when facet.Value.Contains('*') => $" AND f.value LIKE {Value($"v{i}", Wildcard(facet.Value))} ESCAPE '\\'",
            _ => $" AND f.value = {Value($"v{i}", facet.Value)}",
        };
        var not = facet.Absent ? "NOT " : "";
        _where.Append($" AND {not}EXISTS (SELECT 1 FROM facet f WHERE f.n = r.n AND f.name = @f{i}{value})");

        string Value(string name, string text)
        {
            _parameters.Add((name, text));
            return $"@{name}";
        }
    }

    private static string Wildcard(string text) => text
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal)
        .Replace('*', '%');
}
