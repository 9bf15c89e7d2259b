using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Storage;
using CloudFabric.Storage.Sql;
using static CloudFabric.Services.Tests.Store.TestStore;

namespace CloudFabric.Services.Tests.Store;

/// <summary>How a list finds its rows: always on an index, on that of facets where one leads, and without sorting where there may be many.</summary>
public sealed class QueryPlanTests
{
    private const string List = "SEARCH r USING COVERING INDEX resource_list";
    private const string Lead = "SEARCH f USING COVERING INDEX facet_value";
    private const int Rows = FacetSql.LeadMax + 500;

    private static readonly FacetFilter Team = new("tag:team", "red");

    public static TheoryData<string, RowQuery> Plans() => new()
    {
        { List, Query() },
        { List, Query() with { Zone = "z1" } },
        { List, Query() with { Status = "Available", Zone = "z1" } },
        { List, Query(new FacetFilter("tag:team")) },
        { List, Query(new FacetFilter("tag:team", "red", Absent: true)) },
        { List, Query(Name("*b-1*")) },
        { List, Query(Name("web-*")) },
        { Lead, Query(Team) },
        { Lead, Query(Team, Name("web-*")) with { Status = "Available", Zone = "z1" } },
        { Lead, Query(Name("web-1")) },
        { Lead, Query(Name("rare-*")) },
        { Lead, Query(new FacetFilter("name") { AnyOf = ["web-1", "web-2"] }) },
    };

    [Theory, MemberData(nameof(Plans))]
    public async Task Query_finds_its_rows_on_an_index(string wanted, RowQuery query)
    {
        using var store = new TestStore(StoreKind.Memory);
        await Plant(store);
        using var session = new SqlSession(Dialect.For(store.Options).Open(forReading: true));

        var plan = new QuerySql(query).Explain(session);

        Assert.Contains(plan, step => step.StartsWith(wanted, StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN resource", StringComparison.Ordinal) || step.StartsWith("SCAN r", StringComparison.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join("; ", plan));
    }

    /// <summary>The lead with the fewest rows is taken, in whatever order the filters stand.</summary>
    [Fact]
    public async Task Query_by_several_facets_is_led_by_the_rarest()
    {
        using var store = new TestStore(StoreKind.Memory);
        await Plant(store);
        using var session = new SqlSession(Dialect.For(store.Options).Open(forReading: true));

        var either = new[] { Query(Team, Name("rare-*")), Query(Name("rare-*"), Team) };

        foreach (var query in either)
        {
            Assert.Contains($"{Lead} (name=? AND value>? AND value<?)", new QuerySql(query).Explain(session));
            Assert.Equal(10, (await store.Reader.QueryAsync(query)).Rows.Count);
        }
    }

    /// <summary>What another account, kind or region calls the same leads nobody astray.</summary>
    [Fact]
    public async Task Query_led_by_a_facet_meets_only_its_own_list()
    {
        using var store = new TestStore(StoreKind.Memory);
        await Plant(store);

        Assert.Empty((await store.Reader.QueryAsync(Query(Team) with { Account = "2" })).Rows);
        Assert.Empty((await store.Reader.QueryAsync(Query(Team) with { Region = "elsewhere" })).Rows);
    }

    private static FacetFilter Name(string pattern) => new("name", pattern) { IsPattern = true };

    private static RowQuery Query(params ImmutableArray<FacetFilter> facets) => new("1", "thing", "cn-test", Now, Page.After("", 100)) { Facets = facets };

    private static async Task Plant(TestStore store) => await Task.WhenAll(Enumerable.Range(0, Rows).Select(i =>
    {
        var name = i < 10 ? $"rare-{i}" : $"web-{i - 10}";
        return store.Commit(Create(name, Shape($"z{i % 2}") with { Facets = [new Facet("name", name), new Facet("tag:team", "red")] }));
    }));
}
