using System.Text;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Storage.Sql;

/// <summary>
/// The SQL of one list. Its inner select finds the row numbers, on the covering index of all lists or where a facet leads on that of facets;
/// only the rows of the page are read. An unfiltered total is a counter, a filtered one a count over the same index.
/// </summary>
internal sealed class QuerySql
{
    private readonly RowQuery _query;
    private readonly StringBuilder _where = new("account = @account AND kind = @kind AND region = @region");
    private readonly List<(string Name, object? Value)> _parameters;
    private readonly List<FacetSql> _facets;
    private string _from = "resource r";
    private string _n = "r.n";

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
        _facets = [.. query.Facets.Select((facet, i) => new FacetSql(facet, query, i))];
        _parameters.AddRange(_facets.SelectMany(facet => facet.Parameters));
    }

    public RowPage Run(SqlSession session)
    {
        AddFacets(session);
        return _query.Page.ByToken ? ReadAfter(session) : ReadNumbered(session);
    }

    /// <summary>How SQLite finds the rows of a first page, a line for each step: for tests and measurements.</summary>
    public List<string> Explain(SqlSession session)
    {
        AddFacets(session);
        return session.List("EXPLAIN QUERY PLAN " + Select("", ""), row => row.GetString(3), [.. _parameters, ("limit", _query.Page.Size + 1)]);
    }

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
            ? ReadRows(session, $" AND {_n} < @last", [("last", last), ("limit", size + 1)], "")
            : ReadRows(session, "", [("limit", size + 1)], "");
        var isLast = rows.Count <= size;
        return isLast ? new RowPage(rows, null, "") : new RowPage(rows[..size], null, PageToken.Write(rows[size - 1].Number));
    }

    private List<StoredRow> ReadRows(SqlSession session, string after, (string Name, object? Value)[] page, string offset) =>
        session.List(Select(after, offset), RowSql.Read, [.. _parameters, .. page]);

    private string Select(string after, string offset) =>
        $"{RowSql.Select} WHERE n IN (SELECT {_n} FROM {_from} WHERE {_where}{after} ORDER BY {_n} DESC LIMIT @limit{offset}) ORDER BY n DESC";

    private long ReadTotal(SqlSession session)
    {
        var isUnfiltered = _parameters.Count == 3 && _query.Keys is null;
        return (isUnfiltered
            ? session.Number("SELECT value FROM counter WHERE name = @name", ("name", Counters.Total(_query.Account, _query.Region, _query.Kind)))
            : session.Number($"SELECT count(*) FROM {_from} WHERE {_where}", [.. _parameters])) ?? 0;
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

    private void AddFacets(SqlSession session)
    {
        var lead = _query.Keys is null ? Lead(session) : null;
        if (lead is not null)
        {
            // The order of a cross join is the order of the search in SQLite; PostgreSQL finds its own.
            var rows = lead.IsExact ? "facet f" : $"(SELECT DISTINCT f.n FROM facet f WHERE {lead.Match}) f";
            (_from, _n) = ($"{rows} CROSS JOIN resource r", "f.n");
            _where.Append(" AND r.n = f.n").Append(lead.IsExact ? $" AND {lead.Match}" : "");
        }

        foreach (var facet in _facets.Where(facet => facet != lead))
        {
            _where.Append(" AND ").Append(facet.Condition);
        }
    }

    /// <summary>The facet that the fewest rows have; null where it is better to go through the list.</summary>
    private FacetSql? Lead(SqlSession session)
    {
        var able = _facets.Where(facet => facet.MayLead).ToList();
        return able is [{ IsExact: true }]
            ? able[0]
            : able.Select(facet => (Facet: facet, Rows: facet.Count(session)))
                .Where(lead => lead.Facet.IsExact || lead.Rows <= FacetSql.LeadMax)
                .OrderBy(lead => lead.Rows)
                .FirstOrDefault().Facet;
    }
}
